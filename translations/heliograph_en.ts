<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heliograph::DoubtText</name>
    <message numerus="yes">
        <source>%1; %Ln byte(s) of the request had left</source>
        <translation>
            <numerusform>%1; %Ln byte of the request had left</numerusform>
            <numerusform>%1; %Ln bytes of the request had left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no record of it, asked %Ln time(s), twice after the waiting time</source>
        <translation>
            <numerusform>%1 has no record of it, asked once after the waiting time</numerusform>
            <numerusform>%1 has no record of it, asked %Ln times, twice after the waiting time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no record of it so far, asked %Ln time(s)</source>
        <translation>
            <numerusform>%1 has no record of it so far, asked once</numerusform>
            <numerusform>%1 has no record of it so far, asked %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no report of it, asked %Ln time(s), which proves nothing there</source>
        <translation>
            <numerusform>%1 has no report of it, asked once, which proves nothing there</numerusform>
            <numerusform>%1 has no report of it, asked %Ln times, which proves nothing there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was asked %Ln time(s), and the last answer says nothing</source>
        <translation>
            <numerusform>%1 was asked once, and the answer says nothing</numerusform>
            <numerusform>%1 was asked %Ln times, and the last answer says nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::HoldText</name>
    <message numerus="yes">
        <source>%1 failed %n time(s) in a row</source>
        <translation>
            <numerusform>%1 failed once</numerusform>
            <numerusform>%1 failed %n times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %n time(s) in a row; the next trial is at %2</source>
        <translation>
            <numerusform>%1 failed once; the next trial is at %2</numerusform>
            <numerusform>%1 failed %n times in a row; the next trial is at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in a row were refused for their content</source>
        <translation>
            <numerusform>%Ln message was refused for its content</numerusform>
            <numerusform>%Ln messages in a row were refused for their content</numerusform>
        </translation>
    </message>
</context>
</TS>
