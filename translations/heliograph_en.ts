<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heliograph::AuditText</name>
    <message numerus="yes">
        <source>%Ln seal(s) kept outside the database bear it out.</source>
        <translation>
            <numerusform>%Ln seal kept outside the database bears it out.</numerusform>
            <numerusform>%Ln seals kept outside the database bear it out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seal(s) know of entries that were lost when a backup was put back.</source>
        <translation>
            <numerusform>%Ln seal knows of entries that were lost when a backup was put back.</numerusform>
            <numerusform>%Ln seals know of entries that were lost when a backup was put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ContentText</name>
    <message numerus="yes">
        <source>in the merged text, first in row %1, for %Ln people</source>
        <translation>
            <numerusform>in the merged text, first in row %1, for %Ln person</numerusform>
            <numerusform>in the merged text, first in row %1, for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the value of %1, first in row %2, for %Ln people</source>
        <translation>
            <numerusform>in the value of %1, first in row %2, for %Ln person</numerusform>
            <numerusform>in the value of %1, first in row %2, for %Ln people</numerusform>
        </translation>
    </message>
</context>
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
    <name>heliograph::ErrorChart</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>errors</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
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
<context>
    <name>heliograph::LimitText</name>
    <message numerus="yes">
        <source>this person has had %n message(s) in %1; the limit is %2</source>
        <translation>
            <numerusform>this person has had %n message in %1; the limit is %2</numerusform>
            <numerusform>this person has had %n messages in %1; the limit is %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) went to numbers that begin like this one within a minute; the limit is %1</source>
        <translation>
            <numerusform>%n message went to numbers that begin like this one within a minute; the limit is %1</numerusform>
            <numerusform>%n messages went to numbers that begin like this one within a minute; the limit is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LiveChart</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::OutcomeChart</name>
    <message numerus="yes">
        <source>%n country(s), most messages to %1.</source>
        <translation>
            <numerusform>%n country, most messages to %1.</numerusform>
            <numerusform>%n countries, most messages to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ReportPhrases</name>
    <message numerus="yes">
        <source>%n opt-out(s)</source>
        <translation>
            <numerusform>%n opt-out</numerusform>
            <numerusform>%n opt-outs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::RestoreText</name>
    <message numerus="yes">
        <source>%Ln message(s) that left since are entered as outcome unknown. They are asked about and not sent again by themselves.</source>
        <translation>
            <numerusform>%Ln message that left since is entered as outcome unknown. It is asked about and not sent again by itself.</numerusform>
            <numerusform>%Ln messages that left since are entered as outcome unknown. They are asked about and not sent again by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) of messages that had ended or were tried again are entered.</source>
        <translation>
            <numerusform>%Ln attempt of a message that had ended or was tried again is entered.</numerusform>
            <numerusform>%Ln attempts of messages that had ended or were tried again are entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) left for campaign %1, created at %2, which this database does not have. Before that campaign is made again, find out who got it.</source>
        <translation>
            <numerusform>%Ln message left for campaign %1, created at %2, which this database does not have. Before that campaign is made again, find out who got it.</numerusform>
            <numerusform>%Ln messages left for campaign %1, created at %2, which this database does not have. Before that campaign is made again, find out who got them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) that could send are paused, with %1 people waiting. What left and is not in the journal is among them: resume or cancel each campaign by itself.</source>
        <translation>
            <numerusform>%Ln campaign that could send is paused, with %1 people waiting. What left and is not in the journal is among them: resume or cancel it.</numerusform>
            <numerusform>%Ln campaigns that could send are paused, with %1 people waiting. What left and is not in the journal is among them: resume or cancel each of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::StorageText</name>
    <message numerus="yes">
        <source>%Ln answer(s) of providers are not saved yet.</source>
        <extracomment>stands after a sentence about the trouble</extracomment>
        <translation>
            <numerusform>%Ln answer of a provider is not saved yet.</numerusform>
            <numerusform>%Ln answers of providers are not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::TemplateText</name>
    <message numerus="yes">
        <source>up to %Ln character(s)</source>
        <translation>
            <numerusform>up to %Ln character</numerusform>
            <numerusform>up to %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln digit(s)</source>
        <translation>
            <numerusform>up to %Ln digit</numerusform>
            <numerusform>up to %Ln digits</numerusform>
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
