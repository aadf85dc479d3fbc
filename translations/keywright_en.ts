<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>KeyRowText</name>
    <message numerus="yes">
        <source>Multi-Region primary · %n replica(s)</source>
        <translation>
            <numerusform>Multi-Region primary · %n replica</numerusform>
            <numerusform>Multi-Region primary · %n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::CallRow</name>
    <message numerus="yes">
        <source>&amp;Schedule deletion in %n day(s)</source>
        <translation>
            <numerusform>&amp;Schedule deletion in %n day</numerusform>
            <numerusform>&amp;Schedule deletion in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::CommandDock</name>
    <message numerus="yes">
        <source>%n tag(s) left out until mended</source>
        <translation>
            <numerusform>%n tag left out until mended</numerusform>
            <numerusform>%n tags left out until mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::CreateKeyWizard</name>
    <message numerus="yes">
        <source>%n call(s) failed</source>
        <translation>
            <numerusform>%n call failed</numerusform>
            <numerusform>%n calls failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ExpiryPage</name>
    <message numerus="yes">
        <source>Expiry must be in the future and at most %n day(s) away.</source>
        <translation>
            <numerusform>Expiry must be in the future and at most %n day away.</numerusform>
            <numerusform>Expiry must be in the future and at most %n days away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FirstRunPage</name>
    <message numerus="yes">
        <source>Account IDs have 12 digits; this has %n character(s).</source>
        <translation>
            <numerusform>Account IDs have 12 digits; this has %n character.</numerusform>
            <numerusform>Account IDs have 12 digits; this has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::HexEdit</name>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ImportProfilesDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n connection(s)</source>
        <translation>
            <numerusform>&amp;Add %n connection</numerusform>
            <numerusform>&amp;Add %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::KeyDetailsPane</name>
    <message numerus="yes">
        <source>%n key(s) selected</source>
        <translation>
            <numerusform>%n key selected</numerusform>
            <numerusform>%n keys selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::KeyListFooter</name>
    <message numerus="yes">
        <source>Details of %n key(s) could not be read; filters by state, spec and tags do not see these.</source>
        <translation>
            <numerusform>Details of %n key could not be read; filters by state, spec and tags do not see it.</numerusform>
            <numerusform>Details of %n keys could not be read; filters by state, spec and tags do not see these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::KindText</name>
    <message numerus="yes">
        <source>Algorithm(s): %1.</source>
        <translation>
            <numerusform>Algorithm: %1.</numerusform>
            <numerusform>Algorithms: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::PlannedCall</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::PolicyEditor</name>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ProbeDialog</name>
    <message numerus="yes">
        <source>Also &amp;make a key of each kind (%n), each scheduled for deletion in 7 days at once</source>
        <translation>
            <numerusform>Also &amp;make a key of each kind (%n), each scheduled for deletion in 7 days at once</numerusform>
            <numerusform>Also &amp;make a key of each kind (%n), each scheduled for deletion in 7 days at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from AWS KMS, at the top of the list.</source>
        <translation>
            <numerusform>%n difference from AWS KMS, at the top of the list.</numerusform>
            <numerusform>%n differences from AWS KMS, at the top of the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ReviewPage</name>
    <message numerus="yes">
        <source>Fix %n problem(s) before creating the key: %1. %2</source>
        <translation>
            <numerusform>Fix %n problem before creating the key: %1. %2</numerusform>
            <numerusform>Fix %n problems before creating the key: %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::Sidebar</name>
    <message numerus="yes">
        <source>%1, %n key(s)</source>
        <translation>
            <numerusform>%1, %n key</numerusform>
            <numerusform>%1, %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::StatementCard</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::StatusRow</name>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::StepStatus</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::TokenCard</name>
    <message numerus="yes">
        <source>The service makes a wrapping key and a token that belong together, valid for %n hour(s).</source>
        <translation>
            <numerusform>The service makes a wrapping key and a token that belong together, valid for %n hour.</numerusform>
            <numerusform>The service makes a wrapping key and a token that belong together, valid for %n hours.</numerusform>
        </translation>
    </message>
</context>
</TS>
