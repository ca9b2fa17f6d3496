<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heliograph::ApprovalText</name>
    <message numerus="yes">
        <source>%n people without a price</source>
        <translation>
            <numerusform>%n person without a price</numerusform>
            <numerusform>%n people without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line %1, %2 characters, %n segment(s)</source>
        <translation>
            <numerusform>line %1, %2 characters, %n segment</numerusform>
            <numerusform>line %1, %2 characters, %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalsView</name>
    <message numerus="yes">
        <source>Approve %1 for %n people?</source>
        <translation>
            <numerusform>Approve %1 for %n person?</numerusform>
            <numerusform>Approve %1 for %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve for %n people</source>
        <translation>
            <numerusform>Approve for %n person</numerusform>
            <numerusform>Approve for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::AudienceSection</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
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
    <name>heliograph::AuditView</name>
    <message numerus="yes">
        <source>%n filter(s) are set.</source>
        <translation>
            <numerusform>%n filter is set.</numerusform>
            <numerusform>%n filters are set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries; each carries the fingerprint of the one before.</source>
        <translation>
            <numerusform>%Ln entries; each carries the fingerprint of the one before.</numerusform>
            <numerusform>%Ln entries; each carries the fingerprint of the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::BackupPage</name>
    <message numerus="yes">
        <source>Everything in the backup depends on it: use at least %n characters, such as five words.</source>
        <translation>
            <numerusform>Everything in the backup depends on it: use at least %n character, such as five words.</numerusform>
            <numerusform>Everything in the backup depends on it: use at least %n characters, such as five words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignText</name>
    <message numerus="yes">
        <source>the first %n people; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</source>
        <translation>
            <numerusform>the first %n person; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</numerusform>
            <numerusform>the first %n people; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n segment(s) a second</source>
        <translation>
            <numerusform>at most %n segment a second</numerusform>
            <numerusform>at most %n segments a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsList</name>
    <message numerus="yes">
        <source>%n outcome(s) unknown</source>
        <translation>
            <numerusform>%n outcome unknown</numerusform>
            <numerusform>%n outcomes unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsView</name>
    <message numerus="yes">
        <source>Requests that are under way finish. %n message(s) that have not gone are kept.</source>
        <translation>
            <numerusform>Requests that are under way finish. %n message that has not gone is kept.</numerusform>
            <numerusform>Requests that are under way finish. %n messages that have not gone are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people now</source>
        <translation>
            <numerusform>Send to %n person now</numerusform>
            <numerusform>Send to %n people now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %n people</source>
        <translation>
            <numerusform>Cancel for %n person</numerusform>
            <numerusform>Cancel for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n message(s) of %1</source>
        <translation>
            <numerusform>Export %n message of %1</numerusform>
            <numerusform>Export %n messages of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ChecksSection</name>
    <message numerus="yes">
        <source>%Ln to fix before it can be submitted.</source>
        <translation>
            <numerusform>%Ln to fix before it can be submitted.</numerusform>
            <numerusform>%Ln to fix before it can be submitted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CloseQuestion</name>
    <message numerus="yes">
        <source>%n campaign(s) are being sent from this computer, </source>
        <translation>
            <numerusform>%n campaign is being sent from this computer, </numerusform>
            <numerusform>%n campaigns are being sent from this computer, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation>
            <numerusform>%n message waits.</numerusform>
            <numerusform>%n messages wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ComposeSection</name>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln to fix</numerusform>
            <numerusform>%Ln to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ContactsView</name>
    <message numerus="yes">
        <source>%1: %Ln people</source>
        <translation>
            <numerusform>%1: %Ln people</numerusform>
            <numerusform>%1: %Ln people</numerusform>
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
    <name>heliograph::DataTable</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DecisionDialog</name>
    <message numerus="yes">
        <source>Give a reason of at least %n characters. It is kept with the decision.</source>
        <translation>
            <numerusform>Give a reason of at least %n character. It is kept with the decision.</numerusform>
            <numerusform>Give a reason of at least %n characters. It is kept with the decision.</numerusform>
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
    <name>heliograph::DraftChecks</name>
    <message numerus="yes">
        <source>The name has more than %Ln characters. Shorten it.</source>
        <translation>
            <numerusform>The name has more than %Ln characters. Shorten it.</numerusform>
            <numerusform>The name has more than %Ln characters. Shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no value for something the text wants, first in line %1. Fill the cells, or write a fallback: {{column|fallback}}.</source>
        <translation>
            <numerusform>%Ln people have no value for something the text wants, first in line %1. Fill the cells, or write a fallback: {{column|fallback}}.</numerusform>
            <numerusform>%Ln people have no value for something the text wants, first in line %1. Fill the cells, or write a fallback: {{column|fallback}}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would get more than 6 segments. Shorten the text.</source>
        <translation>
            <numerusform>%Ln people would get more than 6 segments. Shorten the text.</numerusform>
            <numerusform>%Ln people would get more than 6 segments. Shorten the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what it costs for %Ln people: there is no price for their country.</source>
        <translation>
            <numerusform>Nobody knows what it costs for %Ln people: there is no price for their country.</numerusform>
            <numerusform>Nobody knows what it costs for %Ln people: there is no price for their country.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DryRunWords</name>
    <message numerus="yes">
        <source>%Ln people would be held because %1.</source>
        <translation>
            <numerusform>%Ln people would be held because %1.</numerusform>
            <numerusform>%Ln people would be held because %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no price.</source>
        <translation>
            <numerusform>%Ln of them have no price.</numerusform>
            <numerusform>%Ln of them have no price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have not gone yet.</source>
        <translation>
            <numerusform>%Ln people have not gone yet.</numerusform>
            <numerusform>%Ln people have not gone yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would go now.</source>
        <translation>
            <numerusform>%Ln people would go now.</numerusform>
            <numerusform>%Ln people would go now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would be skipped because %1.</source>
        <translation>
            <numerusform>%Ln people would be skipped because %1.</numerusform>
            <numerusform>%Ln people would be skipped because %1.</numerusform>
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
    <name>heliograph::ExportDialog</name>
    <message numerus="yes">
        <source>%n message(s) were written to %1.</source>
        <translation>
            <numerusform>%n message was written to %1.</numerusform>
            <numerusform>%n messages were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::FiguresPane</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people could go at once.</source>
        <translation>
            <numerusform>%Ln people could go at once.</numerusform>
            <numerusform>%Ln people could go at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be held: %1</source>
        <translation>
            <numerusform>%Ln would be held: %1</numerusform>
            <numerusform>%Ln would be held: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be skipped: %1</source>
        <translation>
            <numerusform>%Ln would be skipped: %1</numerusform>
            <numerusform>%Ln would be skipped: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Header</name>
    <message numerus="yes">
        <source>%n unread notification(s)</source>
        <translation>
            <numerusform>%n unread notification</numerusform>
            <numerusform>%n unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::HistoryView</name>
    <message numerus="yes">
        <source>Export the messages that match %n filter(s)</source>
        <translation>
            <numerusform>Export the messages that match %n filter</numerusform>
            <numerusform>Export the messages that match %n filters</numerusform>
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
    <name>heliograph::ImportDialog</name>
    <message numerus="yes">
        <source>Use %Ln people</source>
        <translation>
            <numerusform>Use %Ln people</numerusform>
            <numerusform>Use %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LastingTrouble</name>
    <message numerus="yes">
        <source>All sending is stopped. %n message(s) are kept.</source>
        <translation>
            <numerusform>All sending is stopped. %n message is kept.</numerusform>
            <numerusform>All sending is stopped. %n messages are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No engine is running: %n message(s) wait and nothing is lost. Start it in the menu Sending.</source>
        <translation>
            <numerusform>No engine is running: %n message waits and nothing is lost. Start it in the menu Sending.</numerusform>
            <numerusform>No engine is running: %n messages wait and nothing is lost. Start it in the menu Sending.</numerusform>
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
    <name>heliograph::LimitWords</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <translation>
            <numerusform>%n a minute</numerusform>
            <numerusform>%n a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %n change</numerusform>
            <numerusform>Save %n changes</numerusform>
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
    <name>heliograph::MessagePanel</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MessageSection</name>
    <message numerus="yes">
        <source>%1 in column %2 makes the texts of %Ln people Unicode and longer.</source>
        <translation>
            <numerusform>%1 in column %2 makes the texts of %Ln people Unicode and longer.</numerusform>
            <numerusform>%1 in column %2 makes the texts of %Ln people Unicode and longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  %2/%3  %Ln segment(s)  %4 left</source>
        <translation>
            <numerusform>%1  %2/%3  %Ln segment  %4 left</numerusform>
            <numerusform>%1  %2/%3  %Ln segments  %4 left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) make the text Unicode: a segment then holds 70 instead of 160.</source>
        <translation>
            <numerusform>%Ln character make the text Unicode: a segment then holds 70 instead of 160.</numerusform>
            <numerusform>%Ln characters make the text Unicode: a segment then holds 70 instead of 160.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MessageTable</name>
    <message numerus="yes">
        <source>%n filter(s) are set.</source>
        <translation>
            <numerusform>%n filter is set.</numerusform>
            <numerusform>%n filters are set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Needs</name>
    <message numerus="yes">
        <source>%n outcome(s) unknown at %1</source>
        <translation>
            <numerusform>%n outcome unknown at %1</numerusform>
            <numerusform>%n outcomes unknown at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::News</name>
    <message numerus="yes">
        <source>%n campaign(s) wait for approval</source>
        <translation>
            <numerusform>%n campaign waits for approval</numerusform>
            <numerusform>%n campaigns wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) are unknown</source>
        <translation>
            <numerusform>%n outcome is unknown</numerusform>
            <numerusform>%n outcomes are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open reply(s)</source>
        <translation>
            <numerusform>%n open reply</numerusform>
            <numerusform>%n open replies</numerusform>
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
    <name>heliograph::OverviewView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a second factor %n are enough.</source>
        <translation>
            <numerusform>With a second factor %n are enough.</numerusform>
            <numerusform>With a second factor %n are enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PersonWords</name>
    <message numerus="yes">
        <source>Active; %n wrong password(s) in a row.</source>
        <translation>
            <numerusform>Active; %n wrong password in a row.</numerusform>
            <numerusform>Active; %n wrong passwords in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On; %n recovery code(s) left.</source>
        <translation>
            <numerusform>On; %n recovery code left.</numerusform>
            <numerusform>On; %n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PreviewPane</name>
    <message numerus="yes">
        <source>%1, by %2, %Ln segment(s)</source>
        <translation>
            <numerusform>%1, by %2, %Ln segment</numerusform>
            <numerusform>%1, by %2, %Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PricesDialog</name>
    <message numerus="yes">
        <source>%n price(s) are in %1.</source>
        <translation>
            <numerusform>%n price are in %1.</numerusform>
            <numerusform>%n prices are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n price(s)</source>
        <translation>
            <numerusform>Import %n price</numerusform>
            <numerusform>Import %n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderWords</name>
    <message numerus="yes">
        <source>Takes up to %n people in one request by template.</source>
        <translation>
            <numerusform>Takes up to %n person in one request by template.</numerusform>
            <numerusform>Takes up to %n people in one request by template.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can be asked afterwards what became of a message, %n day(s) back.</source>
        <translation>
            <numerusform>Can be asked afterwards what became of a message, %n day back.</numerusform>
            <numerusform>Can be asked afterwards what became of a message, %n days back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::QueueView</name>
    <message numerus="yes">
        <source>Nothing more leaves through it. %n message(s) wait there and are kept.</source>
        <translation>
            <numerusform>Nothing more leaves through it. %n message waits there and is kept.</numerusform>
            <numerusform>Nothing more leaves through it. %n messages wait there and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ReleaseDialog</name>
    <message numerus="yes">
        <source>%n message(s) are kept.</source>
        <translation>
            <numerusform>%n message is kept.</numerusform>
            <numerusform>%n messages are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) become due at once</source>
        <translation>
            <numerusform>%n message becomes due at once</numerusform>
            <numerusform>%n messages become due at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, in %n campaign(s).</source>
        <translation>
            <numerusform>, in %n campaign.</numerusform>
            <numerusform>, in %n campaigns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give a reason of at least %n characters. It is kept with the release.</source>
        <translation>
            <numerusform>Give a reason of at least %n character. It is kept with the release.</numerusform>
            <numerusform>Give a reason of at least %n characters. It is kept with the release.</numerusform>
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
    <name>heliograph::ResendDialog</name>
    <message numerus="yes">
        <source>Create draft for %n people</source>
        <translation>
            <numerusform>Create draft for %n person</numerusform>
            <numerusform>Create draft for %n people</numerusform>
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
    <name>heliograph::RuleWords</name>
    <message numerus="yes">
        <source>The texts of the newest %n message(s) are known to their provider only.</source>
        <translation>
            <numerusform>The texts of the newest %n message is known to their provider only.</numerusform>
            <numerusform>The texts of the newest %n messages are known to their provider only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the newest %n text(s), </source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>Of the newest %n text, </numerusform>
            <numerusform>Of the newest %n texts, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are texts that only their provider knows.</source>
        <translation>
            <numerusform>%n more are texts that only their provider knows.</numerusform>
            <numerusform>%n more are texts that only their provider knows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n rule(s) mind nothing any more, from the next message on. Its versions stay and can be exported.</source>
        <translation>
            <numerusform>Its %n rule mind nothing any more, from the next message on. Its versions stay and can be exported.</numerusform>
            <numerusform>Its %n rules mind nothing any more, from the next message on. Its versions stay and can be exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SealedView</name>
    <message numerus="yes">
        <source>%1 wants to text %n people: %2</source>
        <translation>
            <numerusform>%1 wants to text %n person: %2</numerusform>
            <numerusform>%1 wants to text %n people: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are on the suppression list</source>
        <translation>
            <numerusform>%n person is on the suppression list</numerusform>
            <numerusform>%n people are on the suppression list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Sidebar</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::StartPage</name>
    <message numerus="yes">
        <source>At least %n characters, nothing else is asked of it.</source>
        <translation>
            <numerusform>At least %n character, nothing else is asked of it.</numerusform>
            <numerusform>At least %n characters, nothing else is asked of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password has %n character(s), too few.</source>
        <translation>
            <numerusform>The password has %n character, too few.</numerusform>
            <numerusform>The password has %n characters, too few.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::StatusLine</name>
    <message numerus="yes">
        <source>%n message(s) wait for their turn. Opens the live queue.</source>
        <translation>
            <numerusform>%n message waits for their turn. Opens the live queue.</numerusform>
            <numerusform>%n messages wait for their turn. Opens the live queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are held. Opens the live queue by reason.</source>
        <translation>
            <numerusform>%n message is held. Opens the live queue by reason.</numerusform>
            <numerusform>%n messages are held. Opens the live queue by reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) are unknown. Opens them.</source>
        <translation>
            <numerusform>%n outcome is unknown. Opens them.</numerusform>
            <numerusform>%n outcomes are unknown. Opens them.</numerusform>
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
    <name>heliograph::SubmissionText</name>
    <message numerus="yes">
        <source>%Ln more rows have a problem.</source>
        <translation>
            <numerusform>%Ln more rows have a problem.</numerusform>
            <numerusform>%Ln more rows have a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SubmitQuestion</name>
    <message numerus="yes">
        <source>%Ln people have no price.</source>
        <translation>
            <numerusform>%Ln people have no price.</numerusform>
            <numerusform>%Ln people have no price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit for %Ln people</source>
        <translation>
            <numerusform>Submit for %Ln people</numerusform>
            <numerusform>Submit for %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SuppressionDialog</name>
    <message numerus="yes">
        <source>%Ln rows hold no number:</source>
        <translation>
            <numerusform>%Ln rows hold no number:</numerusform>
            <numerusform>%Ln rows hold no number:</numerusform>
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
    <name>heliograph::TestDialog</name>
    <message numerus="yes">
        <source>Numbers, at most %Ln</source>
        <translation>
            <numerusform>Numbers, at most %Ln</numerusform>
            <numerusform>Numbers, at most %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test message(s) left today</source>
        <translation>
            <numerusform>%Ln test message left today</numerusform>
            <numerusform>%Ln test messages left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. It can be tried %Ln more time(s).</source>
        <translation>
            <numerusform>That is not the code. It can be tried %Ln more time.</numerusform>
            <numerusform>That is not the code. It can be tried %Ln more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A test goes to at most %Ln number(s).</source>
        <translation>
            <numerusform>A test goes to at most %Ln number.</numerusform>
            <numerusform>A test goes to at most %Ln numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::TimingSection</name>
    <message numerus="yes">
        <source>%Ln people first</source>
        <translation>
            <numerusform>%Ln people first</numerusform>
            <numerusform>%Ln people first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::UnknownScreen</name>
    <message numerus="yes">
        <source>you decide about %n</source>
        <translation>
            <numerusform>you decide about %n</numerusform>
            <numerusform>you decide about %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) unknown.</source>
        <translation>
            <numerusform>%n outcome unknown.</numerusform>
            <numerusform>%n outcomes unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treat %n message(s) as sent?</source>
        <translation>
            <numerusform>Treat %n message as sent?</numerusform>
            <numerusform>Treat %n messages as sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %n message(s)?</source>
        <translation>
            <numerusform>Write off %n message?</numerusform>
            <numerusform>Write off %n messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treat %n as sent</source>
        <translation>
            <numerusform>Treat %n as sent</numerusform>
            <numerusform>Treat %n as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %n</source>
        <translation>
            <numerusform>Write off %n</numerusform>
            <numerusform>Write off %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again to %n people?</source>
        <translation>
            <numerusform>Send again to %n person?</numerusform>
            <numerusform>Send again to %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again to %n people</source>
        <translation>
            <numerusform>Send again to %n person</numerusform>
            <numerusform>Send again to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided.</source>
        <translation>
            <numerusform>%n decided.</numerusform>
            <numerusform>%n decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had become known meanwhile.</source>
        <translation>
            <numerusform>%n had become known meanwhile.</numerusform>
            <numerusform>%n had become known meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be sent again: their campaign is cancelled or their time is over.</source>
        <translation>
            <numerusform>%n cannot be sent again: their campaign is cancelled or their time is over.</numerusform>
            <numerusform>%n cannot be sent again: their campaign is cancelled or their time is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be asked about as soon as the provider can be asked.</source>
        <translation>
            <numerusform>%n will be asked about as soon as the provider can be asked.</numerusform>
            <numerusform>%n will be asked about as soon as the provider can be asked.</numerusform>
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
<context>
    <name>heliograph::WorkspacePage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %n change</numerusform>
            <numerusform>Save %n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
