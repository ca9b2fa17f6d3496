<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
<context>
    <name>heliograph::WhyText</name>
    <message numerus="yes">
        <source>Ready. Its turn comes in about %1: %Ln people are ahead of it, and its campaign sends %2 messages/s.</source>
        <translation>
            <numerusform>Ready. Its turn comes in about %1: %Ln person is ahead of it, and its campaign sends %2 messages/s.</numerusform>
            <numerusform>Ready. Its turn comes in about %1: %Ln people are ahead of it, and its campaign sends %2 messages/s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready. %Ln people are ahead of it; how fast its campaign sends is not known yet.</source>
        <translation>
            <numerusform>Ready. %Ln person is ahead of it; how fast its campaign sends is not known yet.</numerusform>
            <numerusform>Ready. %Ln people are ahead of it; how fast its campaign sends is not known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing keeps it back. %Ln people wait for their turn, and %1 messages/s go.</source>
        <translation>
            <numerusform>Nothing keeps it back. %Ln person waits for their turn, and %1 messages/s go.</numerusform>
            <numerusform>Nothing keeps it back. %Ln people wait for their turn, and %1 messages/s go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing keeps it back. %Ln people wait for their turn.</source>
        <translation>
            <numerusform>Nothing keeps it back. %Ln person waits for their turn.</numerusform>
            <numerusform>Nothing keeps it back. %Ln people wait for their turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people of its campaign are ahead of it</source>
        <translation>
            <numerusform>%Ln person of its campaign is ahead of it</numerusform>
            <numerusform>%Ln people of its campaign are ahead of it</numerusform>
        </translation>
    </message>
</context>
</TS>
