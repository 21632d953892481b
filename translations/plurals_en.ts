<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>qz::AlarmBar</name>
    <message numerus="yes">
        <source>; %n more</source>
        <translation>
            <numerusform>; %n more</numerusform>
            <numerusform>; %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n reports decided.</source>
        <translation>
            <numerusform>%n report decided.</numerusform>
            <numerusform>%n reports decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests decided.</source>
        <translation>
            <numerusform>%n request decided.</numerusform>
            <numerusform>%n requests decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::AreaImport</name>
    <message numerus="yes">
        <source>%n areas that others lie in were missing and were made provisional; import their names later.</source>
        <translation>
            <numerusform>%n area that others lie in was missing and was made provisional; import its name later.</numerusform>
            <numerusform>%n areas that others lie in were missing and were made provisional; import their names later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n villages or higher areas were missing and were made provisional; import their names later.</source>
        <translation>
            <numerusform>%n village or higher area was missing and was made provisional; import its name later.</numerusform>
            <numerusform>%n villages or higher areas were missing and were made provisional; import their names later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places lie in no known area.</source>
        <translation>
            <numerusform>%n place lies in no known area.</numerusform>
            <numerusform>%n places lie in no known area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::BellButton</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::BottomBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::BulkStep</name>
    <message numerus="yes">
        <source>%1: %Ln cases</source>
        <translation>
            <numerusform>%1: %Ln case</numerusform>
            <numerusform>%1: %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 chosen cases %Ln are in a state that allows it; the others are refused and named afterwards.</source>
        <translation>
            <numerusform>Of %1 chosen cases %Ln is in a state that allows it; the others are refused and named afterwards.</numerusform>
            <numerusform>Of %1 chosen cases %Ln are in a state that allows it; the others are refused and named afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked once, entered alike for each of the %Ln cases; each is journalled for itself.</source>
        <translation>
            <numerusform>Asked once and entered for the case.</numerusform>
            <numerusform>Asked once, entered alike for each of the %Ln cases; each is journalled for itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::CalendarTab</name>
    <message numerus="yes">
        <source>version %1, %n rules</source>
        <translation>
            <numerusform>version %1, %n rule</numerusform>
            <numerusform>version %1, %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::CaseList</name>
    <message numerus="yes">
        <source>Sorting %Ln rows: %1 %</source>
        <translation>
            <numerusform>Sorting %Ln row: %1 %</numerusform>
            <numerusform>Sorting %Ln rows: %1 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::CaseListPane</name>
    <message numerus="yes">
        <source>%1: %Ln cases</source>
        <translation>
            <numerusform>%1: %Ln case</numerusform>
            <numerusform>%1: %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::CaseView</name>
    <message numerus="yes">
        <source>%n entries · append only</source>
        <translation>
            <numerusform>%n entry · append only</numerusform>
            <numerusform>%n entries · append only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Chart</name>
    <message numerus="yes">
        <source>%n values. Highest %1, lowest %2.</source>
        <translation>
            <numerusform>%n value. Highest %1, lowest %2.</numerusform>
            <numerusform>%n values. Highest %1, lowest %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Deadline</name>
    <message numerus="yes">
        <source>%n clock hour(s)</source>
        <translation>
            <numerusform>%n clock hour</numerusform>
            <numerusform>%n clock hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock minute(s)</source>
        <translation>
            <numerusform>%n clock minute</numerusform>
            <numerusform>%n clock minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working minute(s)</source>
        <translation>
            <numerusform>%n working minute</numerusform>
            <numerusform>%n working minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended day(s) do not count</source>
        <translation>
            <numerusform>%n suspended day does not count</numerusform>
            <numerusform>%n suspended days do not count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Desk</name>
    <message numerus="yes">
        <source>%n forms were not sent and are kept.</source>
        <translation>
            <numerusform>%n form was not sent and is kept.</numerusform>
            <numerusform>%n forms were not sent and are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::DifferencesPage</name>
    <message numerus="yes">
        <source>%n orders wait for a decision</source>
        <translation>
            <numerusform>%n order waits for a decision</numerusform>
            <numerusform>%n orders wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::FilterBar</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::FolderWatch</name>
    <message numerus="yes">
        <source>%n new files wait in the watched folder.</source>
        <translation>
            <numerusform>%n new file waits in the watched folder.</numerusform>
            <numerusform>%n new files wait in the watched folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::HandoverTab</name>
    <message numerus="yes">
        <source>%1 to %2 · %n matters</source>
        <translation>
            <numerusform>%1 to %2 · %n matter</numerusform>
            <numerusform>%1 to %2 · %n matters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::HelpWindow</name>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n page found</numerusform>
            <numerusform>%n pages found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ImportPage</name>
    <message numerus="yes">
        <source>%n rows say otherwise than somebody here did; these fields stay and wait for a decision.</source>
        <translation>
            <numerusform>%n row says otherwise than somebody here did; its fields stay and wait for a decision.</numerusform>
            <numerusform>%n rows say otherwise than somebody here did; these fields stay and wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ImportsPage</name>
    <message numerus="yes">
        <source>Of “%1” %n cases go back to what they were before; new ones go, and their numbers are not given again.</source>
        <translation>
            <numerusform>Of “%1” %n case goes back to what it was before; a new one goes, and its number is not given again.</numerusform>
            <numerusform>Of “%1” %n cases go back to what they were before; new ones go, and their numbers are not given again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files on this desk</source>
        <translation>
            <numerusform>%n file on this desk</numerusform>
            <numerusform>%n files on this desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases were taken back.</source>
        <translation>
            <numerusform>%n case was taken back.</numerusform>
            <numerusform>%n cases were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells filled: %1, in %n rows.</source>
        <translation>
            <numerusform>Cells filled: %1, in %n row.</numerusform>
            <numerusform>Cells filled: %1, in %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::KeptReportsPage</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n places)</source>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::KeyRing</name>
    <message numerus="yes">
        <source>Too many wrong passwords in a row. Try again in %n seconds.</source>
        <translation>
            <numerusform>Too many wrong passwords in a row. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords in a row. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ListExport</name>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>%Ln row is in %1.</numerusform>
            <numerusform>%Ln rows are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters are outside GBK and older programs will show them wrongly: %1. xlsx and UTF-8 keep them.</source>
        <translation>
            <numerusform>%Ln character is outside GBK and older programs will show it wrongly: %1. xlsx and UTF-8 keep it.</numerusform>
            <numerusform>%Ln characters are outside GBK and older programs will show them wrongly: %1. xlsx and UTF-8 keep them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are on the clipboard.</source>
        <translation>
            <numerusform>%Ln row is on the clipboard.</numerusform>
            <numerusform>%Ln rows are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln rows</source>
        <translation>
            <numerusform>Copying %Ln row</numerusform>
            <numerusform>Copying %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::LoginPage</name>
    <message numerus="yes">
        <source>%1 The next try is possible in %n s.</source>
        <translation>
            <numerusform>%1 The next try is possible in %n s.</numerusform>
            <numerusform>%1 The next try is possible in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MapFiles</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines and areas</source>
        <translation>
            <numerusform>%Ln line or area</numerusform>
            <numerusform>%Ln lines and areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken ones are left out</source>
        <translation>
            <numerusform>%Ln broken one is left out</numerusform>
            <numerusform>%Ln broken ones are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points are left out</source>
        <translation>
            <numerusform>%Ln point is left out</numerusform>
            <numerusform>%Ln points are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MapWidget</name>
    <message numerus="yes">
        <source>%n records; a click looks closer</source>
        <translation>
            <numerusform>%n record; a click looks closer</numerusform>
            <numerusform>%n records; a click looks closer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corners; Ctrl+Return closes the ring</source>
        <translation>
            <numerusform>%n corner; Ctrl+Return closes the ring</numerusform>
            <numerusform>%n corners; Ctrl+Return closes the ring</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MyWorkModel</name>
    <message numerus="yes">
        <source>For your decision %n</source>
        <translation>
            <numerusform>For your decision %n</numerusform>
            <numerusform>For your decision %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n</source>
        <translation>
            <numerusform>Overdue %n</numerusform>
            <numerusform>Overdue %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today %n</source>
        <translation>
            <numerusform>Today %n</numerusform>
            <numerusform>Today %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Later %n</source>
        <translation>
            <numerusform>Later %n</numerusform>
            <numerusform>Later %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a running limit %n</source>
        <translation>
            <numerusform>Without a running limit %n</numerusform>
            <numerusform>Without a running limit %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::MyWorkPage</name>
    <message numerus="yes">
        <source>the first %n cases</source>
        <translation>
            <numerusform>the first case</numerusform>
            <numerusform>the first %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::NewStorePage</name>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>The password needs at least %n character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::OrganisationTab</name>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::PaperComparison</name>
    <message numerus="yes">
        <source>%n lines differ.</source>
        <translation>
            <numerusform>%n line differs.</numerusform>
            <numerusform>%n lines differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::PaperVersions</name>
    <message numerus="yes">
        <source>all %n pages back</source>
        <translation>
            <numerusform>the page is back</numerusform>
            <numerusform>all %n pages back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::Papers</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further places</source>
        <translation>
            <numerusform>%n further place</numerusform>
            <numerusform>%n further places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::RailModel</name>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n overdue</numerusform>
            <numerusform>%1, %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ReportsPage</name>
    <message numerus="yes">
        <source>%n pages, check code %1</source>
        <translation>
            <numerusform>%n page, check code %1</numerusform>
            <numerusform>%n pages, check code %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::RetentionSweep</name>
    <message numerus="yes">
        <source>Details of %n cases are past their time and were removed.</source>
        <translation>
            <numerusform>Details of %n case are past their time and were removed.</numerusform>
            <numerusform>Details of %n cases are past their time and were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::RosterTab</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ScanFolder</name>
    <message numerus="yes">
        <source>%n pages filed</source>
        <translation>
            <numerusform>%n page filed</numerusform>
            <numerusform>%n pages filed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the tray</source>
        <translation>
            <numerusform>%n on the tray</numerusform>
            <numerusform>%n on the tray</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ScansPage</name>
    <message numerus="yes">
        <source>%n pages wait</source>
        <translation>
            <numerusform>%n page waits</numerusform>
            <numerusform>%n pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pages)</source>
        <translation>
            <numerusform>%1 (%n page)</numerusform>
            <numerusform>%1 (%n pages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::ScheduledReports</name>
    <message numerus="yes">
        <source>%n scheduled files were made.</source>
        <translation>
            <numerusform>%n scheduled file was made.</numerusform>
            <numerusform>%n scheduled files were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::StepBar</name>
    <message numerus="yes">
        <source>%n more steps are not possible now</source>
        <translation>
            <numerusform>%n more step is not possible now</numerusform>
            <numerusform>%n more steps are not possible now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::TablesTab</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::UsersTab</name>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>The password needs at least %n character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::WatchPapers</name>
    <message numerus="yes">
        <source>%n more stand on the handover sheet.</source>
        <translation>
            <numerusform>%n more stands on the handover sheet.</numerusform>
            <numerusform>%n more stand on the handover sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be answered in other systems: %n matters; list attached.</source>
        <translation>
            <numerusform>To be answered in other systems: %n matter; list attached.</numerusform>
            <numerusform>To be answered in other systems: %n matters; list attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::AroundPanel</name>
    <message numerus="yes">
        <source>%n events into the list</source>
        <translation>
            <numerusform>%n event into the list</numerusform>
            <numerusform>%n events into the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::Documents</name>
    <message numerus="yes">
        <source>To reach the share of the rest, %n more events would have had to be handled in time; of the events that count, still open and overdue: %1.</source>
        <translation>
            <numerusform>To reach the share of the rest, %n more event would have had to be handled in time; of the events that count, still open and overdue: %1.</numerusform>
            <numerusform>To reach the share of the rest, %n more events would have had to be handled in time; of the events that count, still open and overdue: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n events more in time than the share of the rest would have given; of the events that count, still open and overdue: %1.</source>
        <translation>
            <numerusform>That is %n event more in time than the share of the rest would have given; of the events that count, still open and overdue: %1.</numerusform>
            <numerusform>That is %n events more in time than the share of the rest would have given; of the events that count, still open and overdue: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h by the clock</source>
        <translation>
            <numerusform>%n h by the clock</numerusform>
            <numerusform>%n h by the clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min by the clock</source>
        <translation>
            <numerusform>%n min by the clock</numerusform>
            <numerusform>%n min by the clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hours</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working minutes</source>
        <translation>
            <numerusform>%n working minute</numerusform>
            <numerusform>%n working minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n day %1 h</numerusform>
            <numerusform>%n days %1 h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::EventsPage</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::GridCanvas</name>
    <message numerus="yes">
        <source>%n corners of the line</source>
        <translation>
            <numerusform>%n corner of the line</numerusform>
            <numerusform>%n corners of the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::Import</name>
    <message numerus="yes">
        <source>%n rows without a matching area were imported as unlocated.</source>
        <translation>
            <numerusform>%n row without a matching area was imported as unlocated.</numerusform>
            <numerusform>%n rows without a matching area were imported as unlocated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points lie outside every known boundary.</source>
        <translation>
            <numerusform>%n point lies outside every known boundary.</numerusform>
            <numerusform>%n points lie outside every known boundary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name an area that is not in the area tree.</source>
        <translation>
            <numerusform>%n row names an area that is not in the area tree.</numerusform>
            <numerusform>%n rows name an area that is not in the area tree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have a class that the class table does not know; they entered as “other” with their own word kept.</source>
        <translation>
            <numerusform>%n row has a class that the class table does not know; it entered as “other” with its own word kept.</numerusform>
            <numerusform>%n rows have a class that the class table does not know; they entered as “other” with their own word kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have a state that is not known here; it is kept in a note and they entered as reported.</source>
        <translation>
            <numerusform>%n row has a state that is not known here; it is kept in a note and the row entered as reported.</numerusform>
            <numerusform>%n rows have a state that is not known here; it is kept in a note and they entered as reported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells could not be read and were left out.</source>
        <translation>
            <numerusform>%n cell could not be read and was left out.</numerusform>
            <numerusform>%n cells could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were closed before they were opened; their closing time was left out.</source>
        <translation>
            <numerusform>%n row was closed before it was opened; its closing time was left out.</numerusform>
            <numerusform>%n rows were closed before they were opened; their closing time was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are not on the earth and were left out.</source>
        <translation>
            <numerusform>%n point is not on the earth and was left out.</numerusform>
            <numerusform>%n points are not on the earth and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::MapBaseChoice</name>
    <message numerus="yes">
        <source>%Ln of its pictures are damaged; what lies above them stands in.</source>
        <translation>
            <numerusform>%Ln of its pictures is damaged; what lies above it stands in.</numerusform>
            <numerusform>%Ln of its pictures are damaged; what lies above them stands in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPage</name>
    <message numerus="yes">
        <source>%Ln events lie inside; a list of a lasso takes 500. Draw a smaller one.</source>
        <translation>
            <numerusform>%Ln event lies inside; a list of a lasso takes 500. Draw a smaller one.</numerusform>
            <numerusform>%Ln events lie inside; a list of a lasso takes 500. Draw a smaller one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln without a place</source>
        <translation>
            <numerusform> · %Ln without a place</numerusform>
            <numerusform> · %Ln without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::MapPrintPage</name>
    <message numerus="yes">
        <source>%n sheets, check code %1</source>
        <translation>
            <numerusform>%n sheet, check code %1</numerusform>
            <numerusform>%n sheets, check code %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::MapShader</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::grid::SupervisionPage</name>
    <message numerus="yes">
        <source>%Ln matters</source>
        <translation>
            <numerusform>%Ln matter</numerusform>
            <numerusform>%Ln matters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::AgreementPanel</name>
    <message numerus="yes">
        <source>The last of all signatures and the seal (People&apos;s Mediation Law, article 29). %n copies: one for each party and those that are kept.</source>
        <translation>
            <numerusform>The last of all signatures and the seal (People&apos;s Mediation Law, article 29). %n copy: one for each party and those that are kept.</numerusform>
            <numerusform>The last of all signatures and the seal (People&apos;s Mediation Law, article 29). %n copies: one for each party and those that are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>%n still missing</numerusform>
            <numerusform>%n still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::DisputesPage</name>
    <message numerus="yes">
        <source>%Ln disputes</source>
        <translation>
            <numerusform>%Ln dispute</numerusform>
            <numerusform>%Ln disputes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::GroupPanel</name>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n party</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::LoopPage</name>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::PartiesPanel</name>
    <message numerus="yes">
        <source>%n parties</source>
        <translation>
            <numerusform>%n party</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::PartySheetDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::ReceptionPage</name>
    <message numerus="yes">
        <source>%Ln receptions</source>
        <translation>
            <numerusform>%Ln reception</numerusform>
            <numerusform>%Ln receptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::ReferralsPage</name>
    <message numerus="yes">
        <source>%Ln referrals</source>
        <translation>
            <numerusform>%Ln referral</numerusform>
            <numerusform>%Ln referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::mediation::SessionReminder</name>
    <message numerus="yes">
        <source>%1: session in %n minutes, %2</source>
        <translation>
            <numerusform>%1: session in %n minute, %2</numerusform>
            <numerusform>%1: session in %n minutes, %2</numerusform>
        </translation>
    </message>
</context>
</TS>
