<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heliograph::AnswerText</name>
    <message numerus="yes">
        <source>This came more than %Ln days ago. Write a campaign, which somebody approves.</source>
        <translation>
            <numerusform>This came more than %Ln day ago. Write a campaign, which somebody approves.</numerusform>
            <numerusform>This came more than %Ln days ago. Write a campaign, which somebody approves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalFields</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalQuestions</name>
    <message numerus="yes">
        <source>Approve %1 for %Ln people?</source>
        <translation>
            <numerusform>Approve %1 for %Ln person?</numerusform>
            <numerusform>Approve %1 for %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve for %Ln people</source>
        <translation>
            <numerusform>Approve for %Ln person</numerusform>
            <numerusform>Approve for %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ApprovalText</name>
    <message numerus="yes">
        <source>%Ln people without a price</source>
        <translation>
            <numerusform>%Ln person without a price</numerusform>
            <numerusform>%Ln people without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line %1, %2 characters, %Ln segment(s)</source>
        <translation>
            <numerusform>line %1, %2 characters, %Ln segment</numerusform>
            <numerusform>line %1, %2 characters, %Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of them three times or more in 24 h</source>
        <translation>
            <numerusform>%1; %Ln of them three times or more in 24 h</numerusform>
            <numerusform>%1; %Ln of them three times or more in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people wait for quiet hours, the last until %1</source>
        <translation>
            <numerusform>%Ln person waits for quiet hours, until %1</numerusform>
            <numerusform>%Ln people wait for quiet hours, the last until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people follow once the canary has been watched</source>
        <translation>
            <numerusform>%Ln person follows once the canary has been watched</numerusform>
            <numerusform>%Ln people follow once the canary has been watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are held: %1</source>
        <translation>
            <numerusform>%Ln person is held: %1</numerusform>
            <numerusform>%Ln people are held: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are skipped: %1</source>
        <translation>
            <numerusform>%Ln person is skipped: %1</numerusform>
            <numerusform>%Ln people are skipped: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln people are skipped, since it does not end before %1</source>
        <translation>
            <numerusform>about %Ln person is skipped, since it does not end before %1</numerusform>
            <numerusform>about %Ln people are skipped, since it does not end before %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::AudiencePeople</name>
    <message numerus="yes">
        <source>%1: %Ln people</source>
        <translation>
            <numerusform>%1: %Ln person</numerusform>
            <numerusform>%1: %Ln people</numerusform>
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
        <source>%Ln filter(s) are set.</source>
        <translation>
            <numerusform>%Ln filter is set.</numerusform>
            <numerusform>%Ln filters are set.</numerusform>
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
        <source>Everything in the backup depends on it: use at least %Ln characters, such as five words.</source>
        <translation>
            <numerusform>Everything in the backup depends on it: use at least %Ln character, such as five words.</numerusform>
            <numerusform>Everything in the backup depends on it: use at least %Ln characters, such as five words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::BulkRemoval</name>
    <message numerus="yes">
        <source>%Ln of them asked themselves not to be texted.</source>
        <translation>
            <numerusform>%Ln of them asked not to be texted.</numerusform>
            <numerusform>%Ln of them asked not to be texted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the numbers are not on the list.</source>
        <translation>
            <numerusform>%Ln of the numbers is not on the list.</numerusform>
            <numerusform>%Ln of the numbers are not on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows hold no number.</source>
        <translation>
            <numerusform>%Ln row holds no number.</numerusform>
            <numerusform>%Ln rows hold no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text %Ln people again?</source>
        <translation>
            <numerusform>Text %Ln person again?</numerusform>
            <numerusform>Text %Ln people again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text %Ln people again</source>
        <translation>
            <numerusform>Text %Ln person again</numerusform>
            <numerusform>Text %Ln people again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignQuestions</name>
    <message numerus="yes">
        <source>Requests that are under way finish. %Ln message(s) that have not gone are kept.</source>
        <translation>
            <numerusform>Requests that are under way finish. %Ln message that has not gone is kept.</numerusform>
            <numerusform>Requests that are under way finish. %Ln messages that have not gone are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel for %Ln people</source>
        <translation>
            <numerusform>Cancel for %Ln person</numerusform>
            <numerusform>Cancel for %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people now</source>
        <translation>
            <numerusform>Send to %Ln person now</numerusform>
            <numerusform>Send to %Ln people now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignText</name>
    <message numerus="yes">
        <source>the first %Ln people; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</source>
        <translation>
            <numerusform>the first %Ln person; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</numerusform>
            <numerusform>the first %Ln people; the others follow if at least %1 % are delivered and at most %2 % opt out within %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln segment(s) a second</source>
        <translation>
            <numerusform>at most %Ln segment a second</numerusform>
            <numerusform>at most %Ln segments a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsList</name>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown</source>
        <translation>
            <numerusform>%Ln outcome unknown</numerusform>
            <numerusform>%Ln outcomes unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsShelf</name>
    <message numerus="yes">
        <source>A draft that is deleted stays here for %Ln day(s).</source>
        <translation>
            <numerusform>A draft that is deleted stays here for %Ln day.</numerusform>
            <numerusform>A draft that is deleted stays here for %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::CampaignsView</name>
    <message numerus="yes">
        <source>Export %Ln message(s) of %1</source>
        <translation>
            <numerusform>Export %Ln message of %1</numerusform>
            <numerusform>Export %Ln messages of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is in the bin for %Ln day(s).</source>
        <translation>
            <numerusform>“%1” is in the bin for %Ln day.</numerusform>
            <numerusform>“%1” is in the bin for %Ln days.</numerusform>
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
        <source>%Ln campaign(s) are being sent from this computer, </source>
        <translation>
            <numerusform>%Ln campaign is being sent from this computer, </numerusform>
            <numerusform>%Ln campaigns are being sent from this computer, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait.</source>
        <translation>
            <numerusform>%Ln message waits.</numerusform>
            <numerusform>%Ln messages wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ColumnSetDialog</name>
    <message numerus="yes">
        <source>The name has more than %Ln characters. Shorten it.</source>
        <translation>
            <numerusform>The name has more than %Ln character. Shorten it.</numerusform>
            <numerusform>The name has more than %Ln characters. Shorten it.</numerusform>
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
        <source>Merged: %Ln people. %1 were in more than one audience.</source>
        <translation>
            <numerusform>Merged: %Ln person. In more than one audience: %1.</numerusform>
            <numerusform>Merged: %Ln people. In more than one audience: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo import of %1 (%Ln people)</source>
        <translation>
            <numerusform>Undo import of %1 (%Ln person)</numerusform>
            <numerusform>Undo import of %1 (%Ln people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An import can be undone for %Ln hour(s).</source>
        <translation>
            <numerusform>An import can be undone for %Ln hour.</numerusform>
            <numerusform>An import can be undone for %Ln hours.</numerusform>
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
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DecisionDialog</name>
    <message numerus="yes">
        <source>Give a reason of at least %Ln characters. It is kept with the decision.</source>
        <translation>
            <numerusform>Give a reason of at least %Ln character. It is kept with the decision.</numerusform>
            <numerusform>Give a reason of at least %Ln characters. It is kept with the decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DiagnosisText</name>
    <message numerus="yes">
        <source>The ledgers of %Ln campaign(s) add up.</source>
        <translation>
            <numerusform>The ledger of %Ln campaign adds up.</numerusform>
            <numerusform>The ledgers of %Ln campaigns add up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No receipt has come since %1, though %Ln message(s) went since. Check the address to which the provider pushes them.</source>
        <translation>
            <numerusform>No receipt has come since %1, though %Ln message went since. Check the address to which the provider pushes them.</numerusform>
            <numerusform>No receipt has come since %1, though %Ln messages went since. Check the address to which the provider pushes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No receipt has come yet, though %Ln message(s) went. Check the address to which the provider pushes them.</source>
        <translation>
            <numerusform>No receipt has come yet, though %Ln message went. Check the address to which the provider pushes them.</numerusform>
            <numerusform>No receipt has come yet, though %Ln messages went. Check the address to which the provider pushes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been received twice. History shows what happened to each.</source>
        <translation>
            <numerusform>%Ln message may have been received twice. History shows what happened to it.</numerusform>
            <numerusform>%Ln messages may have been received twice. History shows what happened to each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::DoubtQuestion</name>
    <message numerus="yes">
        <source>Treat %Ln message(s) as sent?</source>
        <translation>
            <numerusform>Treat %Ln message as sent?</numerusform>
            <numerusform>Treat %Ln messages as sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %Ln message(s)?</source>
        <translation>
            <numerusform>Write off %Ln message?</numerusform>
            <numerusform>Write off %Ln messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Treat %Ln as sent</source>
        <translation>
            <numerusform>Treat %Ln as sent</numerusform>
            <numerusform>Treat %Ln as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write off %Ln</source>
        <translation>
            <numerusform>Write off %Ln</numerusform>
            <numerusform>Write off %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again to %Ln people?</source>
        <translation>
            <numerusform>Send again to %Ln person?</numerusform>
            <numerusform>Send again to %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send again to %Ln people</source>
        <translation>
            <numerusform>Send again to %Ln person</numerusform>
            <numerusform>Send again to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) have just become known and are left out.</source>
        <translation>
            <numerusform>%Ln outcome has just become known and is left out.</numerusform>
            <numerusform>%Ln outcomes have just become known and are left out.</numerusform>
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
        <source>%Ln other(s)</source>
        <comment>errors</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln message(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln message was written to %1.</numerusform>
            <numerusform>%Ln messages were written to %1.</numerusform>
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
    <message numerus="yes">
        <source>Does not end before it closes at %1: about %Ln people would be skipped.</source>
        <translation>
            <numerusform>Does not end before it closes at %1: about %Ln person would be skipped.</numerusform>
            <numerusform>Does not end before it closes at %1: about %Ln people would be skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Forgetting</name>
    <message numerus="yes">
        <source>%Ln messages to this person have not ended yet and still need the number. Forget the person again when they have.</source>
        <translation>
            <numerusform>%Ln message to this person has not ended yet and still needs the number. Forget the person again when it has.</numerusform>
            <numerusform>%Ln messages to this person have not ended yet and still need the number. Forget the person again when they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Header</name>
    <message numerus="yes">
        <source>%Ln unread notification(s)</source>
        <translation>
            <numerusform>%Ln unread notification</numerusform>
            <numerusform>%Ln unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::HistoryView</name>
    <message numerus="yes">
        <source>Export the messages that match %Ln filter(s)</source>
        <translation>
            <numerusform>Export the messages that match %Ln filter</numerusform>
            <numerusform>Export the messages that match %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::HoldText</name>
    <message numerus="yes">
        <source>%1 failed %Ln time(s) in a row</source>
        <translation>
            <numerusform>%1 failed once</numerusform>
            <numerusform>%1 failed %Ln times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %Ln time(s) in a row; the next trial is at %2</source>
        <translation>
            <numerusform>%1 failed once; the next trial is at %2</numerusform>
            <numerusform>%1 failed %Ln times in a row; the next trial is at %2</numerusform>
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
    <name>heliograph::IntakeText</name>
    <message numerus="yes">
        <source>%1: %Ln page(s) of its %2 broke off on the way, last at %3. What was complete is kept; the rest may be missing, because the provider gives nothing out twice.</source>
        <translation>
            <numerusform>%1: %Ln page of its %2 broke off on the way, last at %3. What was complete is kept; the rest may be missing, because the provider gives nothing out twice.</numerusform>
            <numerusform>%1: %Ln pages of its %2 broke off on the way, last at %3. What was complete is kept; the rest may be missing, because the provider gives nothing out twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) of its %2 had no number or id that could be read, and are left out; last at %3.</source>
        <translation>
            <numerusform>%1: %Ln row of its %2 had no number or id that could be read, and is left out; last at %3.</numerusform>
            <numerusform>%1: %Ln rows of its %2 had no number or id that could be read, and are left out; last at %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s) of its %2 could not be saved before the engine ended, and are lost; last at %3.</source>
        <translation>
            <numerusform>%1: %Ln row of its %2 could not be saved before the engine ended, and is lost; last at %3.</numerusform>
            <numerusform>%1: %Ln rows of its %2 could not be saved before the engine ended, and are lost; last at %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LastingTrouble</name>
    <message numerus="yes">
        <source>No engine is running: %Ln message(s) wait and nothing is lost. Start it in the menu Sending.</source>
        <translation>
            <numerusform>No engine is running: %Ln message waits and nothing is lost. Start it in the menu Sending.</numerusform>
            <numerusform>No engine is running: %Ln messages wait and nothing is lost. Start it in the menu Sending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are kept.</source>
        <translation>
            <numerusform>%Ln message is kept.</numerusform>
            <numerusform>%Ln messages are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LimitText</name>
    <message numerus="yes">
        <source>this person has had %Ln message(s) in %1; the limit is %2</source>
        <translation>
            <numerusform>this person has had %Ln message in %1; the limit is %2</numerusform>
            <numerusform>this person has had %Ln messages in %1; the limit is %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) went to numbers that begin like this one within a minute; the limit is %1</source>
        <translation>
            <numerusform>%Ln message went to numbers that begin like this one within a minute; the limit is %1</numerusform>
            <numerusform>%Ln messages went to numbers that begin like this one within a minute; the limit is %1</numerusform>
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
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LimitWords</name>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::LiveChart</name>
    <message numerus="yes">
        <source>%Ln min ago</source>
        <translation>
            <numerusform>%Ln min ago</numerusform>
            <numerusform>%Ln min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Segments per second in the last %Ln minutes</source>
        <translation>
            <numerusform>Segments per second in the last minute</numerusform>
            <numerusform>Segments per second in the last %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln minutes</source>
        <translation>
            <numerusform>Last minute</numerusform>
            <numerusform>Last %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent in the last %Ln minutes.</source>
        <translation>
            <numerusform>Nothing was sent in the last minute.</numerusform>
            <numerusform>Nothing was sent in the last %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MergeDialog</name>
    <message numerus="yes">
        <source>%1: %Ln people</source>
        <translation>
            <numerusform>%1: %Ln person</numerusform>
            <numerusform>%1: %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people.</source>
        <translation>
            <numerusform>At most %Ln person.</numerusform>
            <numerusform>At most %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MessagePanel</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
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
        <source>%Ln filter(s) are set.</source>
        <translation>
            <numerusform>%Ln filter is set.</numerusform>
            <numerusform>%Ln filters are set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::MoveDialog</name>
    <message numerus="yes">
        <source>%1, %Ln people without a price</source>
        <comment>a sum</comment>
        <translation>
            <numerusform>%1, %Ln person without a price</numerusform>
            <numerusform>%1, %Ln people without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people move, who wait or are held.</source>
        <translation>
            <numerusform>%Ln person moves, who waits or is held.</numerusform>
            <numerusform>%Ln people move, who wait or are held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: they are leaving now, or nobody knows yet what became of them.</source>
        <translation>
            <numerusform>%Ln stays: it is leaving now, or nobody knows yet what became of it.</numerusform>
            <numerusform>%Ln stay: they are leaving now, or nobody knows yet what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln people</source>
        <translation>
            <numerusform>Move %Ln person</numerusform>
            <numerusform>Move %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is the cost of the first %Ln people; the others cost in addition.</source>
        <translation>
            <numerusform>That is the cost of the first person; the others cost in addition.</numerusform>
            <numerusform>That is the cost of the first %Ln people; the others cost in addition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Needs</name>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown at %1</source>
        <translation>
            <numerusform>%Ln outcome unknown at %1</numerusform>
            <numerusform>%Ln outcomes unknown at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::NeedsCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed</source>
        <translation>
            <numerusform>%Ln snoozed</numerusform>
            <numerusform>%Ln snoozed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::News</name>
    <message numerus="yes">
        <source>%Ln campaign(s) wait for approval</source>
        <translation>
            <numerusform>%Ln campaign waits for approval</numerusform>
            <numerusform>%Ln campaigns wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) are unknown</source>
        <translation>
            <numerusform>%Ln outcome is unknown</numerusform>
            <numerusform>%Ln outcomes are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open reply(s)</source>
        <translation>
            <numerusform>%Ln open reply</numerusform>
            <numerusform>%Ln open replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been received twice</source>
        <translation>
            <numerusform>%Ln message may have been received twice</numerusform>
            <numerusform>%Ln messages may have been received twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::OutcomeChart</name>
    <message numerus="yes">
        <source>%Ln country(s), most messages to %1.</source>
        <translation>
            <numerusform>%Ln country, most messages to %1.</numerusform>
            <numerusform>%Ln countries, most messages to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::OwnTextDialog</name>
    <message numerus="yes">
        <source>%1, %Ln segment(s) before columns are filled in.</source>
        <translation>
            <numerusform>%1, %Ln segment before columns are filled in.</numerusform>
            <numerusform>%1, %Ln segments before columns are filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a second factor %Ln are enough.</source>
        <translation>
            <numerusform>With a second factor %Ln are enough.</numerusform>
            <numerusform>With a second factor %Ln are enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PersonWords</name>
    <message numerus="yes">
        <source>Active; %Ln wrong password(s) in a row.</source>
        <translation>
            <numerusform>Active; %Ln wrong password in a row.</numerusform>
            <numerusform>Active; %Ln wrong passwords in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On; %Ln recovery code(s) left.</source>
        <translation>
            <numerusform>On; %Ln recovery code left.</numerusform>
            <numerusform>On; %Ln recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::PracticeView</name>
    <message numerus="yes">
        <source>That is not the code. It can be tried %Ln more time(s).</source>
        <translation>
            <numerusform>That is not the code. It can be tried %Ln more time.</numerusform>
            <numerusform>That is not the code. It can be tried %Ln more times.</numerusform>
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
        <source>%Ln price(s) are in %1.</source>
        <translation>
            <numerusform>%Ln price are in %1.</numerusform>
            <numerusform>%Ln prices are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln price(s)</source>
        <translation>
            <numerusform>Import %Ln price</numerusform>
            <numerusform>Import %Ln prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ProblemText</name>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ProviderWords</name>
    <message numerus="yes">
        <source>Takes up to %Ln people in one request by template.</source>
        <translation>
            <numerusform>Takes up to %Ln person in one request by template.</numerusform>
            <numerusform>Takes up to %Ln people in one request by template.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can be asked afterwards what became of a message, %Ln day(s) back.</source>
        <translation>
            <numerusform>Can be asked afterwards what became of a message, %Ln day back.</numerusform>
            <numerusform>Can be asked afterwards what became of a message, %Ln days back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln people in one request: a lost answer leaves as many outcomes unknown.</source>
        <translation>
            <numerusform>Up to %Ln person in one request: a lost answer leaves one outcome unknown.</numerusform>
            <numerusform>Up to %Ln people in one request: a lost answer leaves as many outcomes unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipt(s) fit no message so far. They are kept and tried again.</source>
        <translation>
            <numerusform>%Ln receipt fits no message so far. It is kept and tried again.</numerusform>
            <numerusform>%Ln receipts fit no message so far. They are kept and tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::QueueGroups</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more group(s)</source>
        <translation>
            <numerusform>%Ln more group</numerusform>
            <numerusform>%Ln more groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::QueueView</name>
    <message numerus="yes">
        <source>Nothing more leaves through it. %Ln message(s) wait there and are kept.</source>
        <translation>
            <numerusform>Nothing more leaves through it. %Ln message waits there and is kept.</numerusform>
            <numerusform>Nothing more leaves through it. %Ln messages wait there and are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people moved.</source>
        <translation>
            <numerusform>%Ln person moved.</numerusform>
            <numerusform>%Ln people moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ReleaseDialog</name>
    <message numerus="yes">
        <source>%Ln message(s) are kept.</source>
        <translation>
            <numerusform>%Ln message is kept.</numerusform>
            <numerusform>%Ln messages are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) become due at once</source>
        <translation>
            <numerusform>%Ln message becomes due at once</numerusform>
            <numerusform>%Ln messages become due at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, in %Ln campaign(s).</source>
        <translation>
            <numerusform>, in %Ln campaign.</numerusform>
            <numerusform>, in %Ln campaigns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give a reason of at least %Ln characters. It is kept with the release.</source>
        <translation>
            <numerusform>Give a reason of at least %Ln character. It is kept with the release.</numerusform>
            <numerusform>Give a reason of at least %Ln characters. It is kept with the release.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ReportPhrases</name>
    <message numerus="yes">
        <source>%Ln opt-out(s)</source>
        <translation>
            <numerusform>%Ln opt-out</numerusform>
            <numerusform>%Ln opt-outs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::ResendDialog</name>
    <message numerus="yes">
        <source>Create draft for %Ln people</source>
        <translation>
            <numerusform>Create draft for %Ln person</numerusform>
            <numerusform>Create draft for %Ln people</numerusform>
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
        <source>The texts of the newest %Ln message(s) are known to their provider only.</source>
        <translation>
            <numerusform>The texts of the newest %Ln message is known to their provider only.</numerusform>
            <numerusform>The texts of the newest %Ln messages are known to their provider only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the newest %Ln text(s), </source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>Of the newest %Ln text, </numerusform>
            <numerusform>Of the newest %Ln texts, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are texts that only their provider knows.</source>
        <translation>
            <numerusform>%Ln more are texts that only their provider knows.</numerusform>
            <numerusform>%Ln more are texts that only their provider knows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln rule(s) mind nothing any more, from the next message on. Its versions stay and can be exported.</source>
        <translation>
            <numerusform>Its %Ln rule mind nothing any more, from the next message on. Its versions stay and can be exported.</numerusform>
            <numerusform>Its %Ln rules mind nothing any more, from the next message on. Its versions stay and can be exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SealedView</name>
    <message numerus="yes">
        <source>%1 wants to text %Ln people: %2</source>
        <translation>
            <numerusform>%1 wants to text %Ln person: %2</numerusform>
            <numerusform>%1 wants to text %Ln people: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are on the suppression list</source>
        <translation>
            <numerusform>%Ln person is on the suppression list</numerusform>
            <numerusform>%Ln people are on the suppression list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::Sidebar</name>
    <message numerus="yes">
        <source>%1, %Ln waiting</source>
        <translation>
            <numerusform>%1, %Ln waiting</numerusform>
            <numerusform>%1, %Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::SlowDialog</name>
    <message numerus="yes">
        <source>Its limit is %Ln.</source>
        <translation>
            <numerusform>Its limit is %Ln.</numerusform>
            <numerusform>Its limit is %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why, in %Ln characters or more.</source>
        <translation>
            <numerusform>Say why, in %Ln character or more.</numerusform>
            <numerusform>Say why, in %Ln characters or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::StartPage</name>
    <message numerus="yes">
        <source>At least %Ln characters, nothing else is asked of it.</source>
        <translation>
            <numerusform>At least %Ln character, nothing else is asked of it.</numerusform>
            <numerusform>At least %Ln characters, nothing else is asked of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password has %Ln character(s), too few.</source>
        <translation>
            <numerusform>The password has %Ln character, too few.</numerusform>
            <numerusform>The password has %Ln characters, too few.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::StatusLine</name>
    <message numerus="yes">
        <source>%Ln message(s) wait for their turn. Opens the live queue.</source>
        <translation>
            <numerusform>%Ln message waits for their turn. Opens the live queue.</numerusform>
            <numerusform>%Ln messages wait for their turn. Opens the live queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are held. Opens the live queue by reason.</source>
        <translation>
            <numerusform>%Ln message is held. Opens the live queue by reason.</numerusform>
            <numerusform>%Ln messages are held. Opens the live queue by reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) are unknown. Opens them.</source>
        <translation>
            <numerusform>%Ln outcome is unknown. Opens them.</numerusform>
            <numerusform>%Ln outcomes are unknown. Opens them.</numerusform>
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
    <name>heliograph::SuppressionView</name>
    <message numerus="yes">
        <source>%Ln people may be texted again.</source>
        <translation>
            <numerusform>%Ln person may be texted again.</numerusform>
            <numerusform>%Ln people may be texted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are off the list again. What was skipped meanwhile stays skipped.</source>
        <translation>
            <numerusform>%Ln number is off the list again. What was skipped meanwhile stays skipped.</numerusform>
            <numerusform>%Ln numbers are off the list again. What was skipped meanwhile stays skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::TableMenu</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
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
    <name>heliograph::TodayCard</name>
    <message numerus="yes">
        <source>%Ln message(s) without a price</source>
        <translation>
            <numerusform>%Ln message without a price</numerusform>
            <numerusform>%Ln messages without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heliograph::UnknownScreen</name>
    <message numerus="yes">
        <source>you decide about %Ln</source>
        <translation>
            <numerusform>you decide about %Ln</numerusform>
            <numerusform>you decide about %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown.</source>
        <translation>
            <numerusform>%Ln outcome unknown.</numerusform>
            <numerusform>%Ln outcomes unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided.</source>
        <translation>
            <numerusform>%Ln decided.</numerusform>
            <numerusform>%Ln decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had become known meanwhile.</source>
        <translation>
            <numerusform>%Ln had become known meanwhile.</numerusform>
            <numerusform>%Ln had become known meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be sent again: their campaign is cancelled or their time is over.</source>
        <translation>
            <numerusform>%Ln cannot be sent again: their campaign is cancelled or their time is over.</numerusform>
            <numerusform>%Ln cannot be sent again: their campaign is cancelled or their time is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be asked about as soon as the provider can be asked.</source>
        <translation>
            <numerusform>%Ln will be asked about as soon as the provider can be asked.</numerusform>
            <numerusform>%Ln will be asked about as soon as the provider can be asked.</numerusform>
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
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>Save %Ln change</numerusform>
            <numerusform>Save %Ln changes</numerusform>
        </translation>
    </message>
</context>
</TS>
