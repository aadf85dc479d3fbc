<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CheckStep</name>
    <message>
        <source>Settings and address</source>
        <translation>Einstellungen und Adresse</translation>
    </message>
    <message>
        <source>Name of the host (DNS)</source>
        <translation>Name des Hosts (DNS)</translation>
    </message>
    <message>
        <source>The name of the host is not known. Check its spelling, the Region, and whether this computer has a network.</source>
        <translation>Der Name des Hosts ist nicht bekannt. Prüfen Sie seine Schreibweise, die Region und ob dieser Computer ein Netzwerk hat.</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Verbindung (TCP)</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check the port, whether the service runs, and what a firewall, VPN or proxy lets through.</source>
        <translation>Unter dieser Adresse antwortet niemand. Prüfen Sie den Port, ob der Dienst läuft und was Firewall, VPN oder Proxy durchlassen.</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the endpoint&apos;s differ by more than five minutes. Calls are signed for the endpoint&apos;s time, so they work; set this computer&apos;s clock all the same.</source>
        <translation>Die Uhr dieses Computers und die des Endpunkts gehen um mehr als fünf Minuten auseinander. Aufrufe werden nach der Uhr des Endpunkts signiert und gelingen deshalb; stellen Sie die Uhr dieses Computers trotzdem.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Identity (STS)</source>
        <translation>Identität (STS)</translation>
    </message>
    <message>
        <source>Who is calling could not be found out; calls may work all the same.</source>
        <translation>Wer hier aufruft, ließ sich nicht feststellen; Aufrufe können trotzdem gelingen.</translation>
    </message>
    <message>
        <source>Permission to list keys</source>
        <translation>Recht, Schlüssel aufzulisten</translation>
    </message>
</context>
<context>
    <name>KeyColumn</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Spec / usage</source>
        <translation>Spez. / Verwendung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
</context>
<context>
    <name>KeyRowText</name>
    <message>
        <source>Replica of the key in %1</source>
        <translation>Replikat des Schlüssels in %1</translation>
    </message>
    <message numerus="yes">
        <source>Multi-Region primary · %n replica(s)</source>
        <translation>
            <numerusform>Multi-Region-Primärschlüssel · %n Replikat</numerusform>
            <numerusform>Multi-Region-Primärschlüssel · %n Replikate</numerusform>
        </translation>
    </message>
    <message>
        <source>dd MMM yyyy</source>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>dd MMM yyyy, HH:mm</source>
        <translation>dd.MM.yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Will be deleted %1</source>
        <translation>Wird am %1 gelöscht</translation>
    </message>
    <message>
        <source>Waits for key material</source>
        <translation>Wartet auf Schlüsselmaterial</translation>
    </message>
    <message>
        <source>Imported · expires %1</source>
        <translation>Importiert · läuft ab am %1</translation>
    </message>
    <message>
        <source>No permission to describe this key</source>
        <translation>Kein Recht, diesen Schlüssel zu beschreiben</translation>
    </message>
    <message>
        <source>Not read: the service limits requests</source>
        <translation>Nicht gelesen: der Dienst begrenzt die Anfragen</translation>
    </message>
    <message>
        <source>Not read: the service did not answer</source>
        <translation>Nicht gelesen: der Dienst hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
</context>
<context>
    <name>ProfileSource</name>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Web identity</source>
        <translation>Web-Identität</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>Single Sign-on</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>Keine Anmeldedaten</translation>
    </message>
    <message>
        <source>from profile %1</source>
        <translation>aus Profil %1</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Pending import</source>
        <translation>Import ausstehend</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Löschen geplant</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Tags</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Keys of %1 cannot be imported.</source>
        <translation>Schlüssel mit %1 können nicht importiert werden.</translation>
    </message>
    <message>
        <source>Only for private keys; %1 is wrapped with RSA-OAEP directly.</source>
        <translation>Nur für private Schlüssel; %1 wird direkt mit RSA-OAEP umhüllt.</translation>
    </message>
    <message>
        <source>Too small: it carries %1 bytes, and RSA private keys are longer.</source>
        <translation>Zu klein: Es fasst %1 Bytes, und private RSA-Schlüssel sind länger.</translation>
    </message>
    <message>
        <source>Too small: it carries %1 bytes, this key has %2.</source>
        <translation>Zu klein: Es fasst %1 Bytes, dieser Schlüssel hat %2.</translation>
    </message>
    <message>
        <source>%1 needs %2 to %3 bytes; this is %4</source>
        <translation>%1 braucht %2 bis %3 Bytes; es sind %4</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes; this is %3 (does it end with a line break?)</source>
        <translation>%1 braucht %2 Bytes; es sind %3 (endet es mit einem Zeilenumbruch?)</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes; this is %3</source>
        <translation>%1 braucht %2 Bytes; es sind %3</translation>
    </message>
    <message>
        <source>%1 needs a private key of type %2; this is %3</source>
        <translation>%1 braucht einen privaten Schlüssel vom Typ %2; dieser ist %3</translation>
    </message>
    <message>
        <source>%1 needs a modulus of %2 bits; this one has %3</source>
        <translation>%1 braucht einen Modulus von %2 Bit; dieser hat %3</translation>
    </message>
    <message>
        <source>%1 takes RSA keys of two primes only</source>
        <translation>%1 nimmt nur RSA-Schlüssel mit zwei Primzahlen</translation>
    </message>
    <message>
        <source>%1 needs the named curve %2</source>
        <translation>%1 braucht die benannte Kurve %2</translation>
    </message>
    <message>
        <source>the private key is not consistent</source>
        <translation>der private Schlüssel ist in sich nicht stimmig</translation>
    </message>
    <message>
        <source>keys of %1 cannot be imported</source>
        <translation>Schlüssel mit %1 können nicht importiert werden</translation>
    </message>
    <message>
        <source>it is no PKCS#8 private key that can be read (%1)</source>
        <translation>es ist kein lesbarer privater Schlüssel nach PKCS#8 (%1)</translation>
    </message>
    <message>
        <source>This OpenSSL (%1) has no ML-DSA; it comes with OpenSSL 3.5.</source>
        <translation>Dieses OpenSSL (%1) kennt kein ML-DSA; es kommt mit OpenSSL 3.5.</translation>
    </message>
    <message>
        <source>This OpenSSL (%1) does not offer it.</source>
        <translation>Dieses OpenSSL (%1) bietet das nicht.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Keywright made a mistake of its own.</source>
        <translation>Keywright selbst hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Please report it with the details shown.</source>
        <translation>Bitte melden Sie ihn mit den angezeigten Einzelheiten.</translation>
    </message>
    <message>
        <source>The input is not valid.</source>
        <translation>Die Eingabe ist nicht gültig.</translation>
    </message>
    <message>
        <source>Correct it as the details say and try again.</source>
        <translation>Berichtigen Sie sie, wie die Einzelheiten es sagen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The cryptographic library on this computer cannot do this.</source>
        <translation>Die Kryptobibliothek auf diesem Computer kann das nicht.</translation>
    </message>
    <message>
        <source>A newer OpenSSL may offer it.</source>
        <translation>Ein neueres OpenSSL bietet es vielleicht.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>Eine kryptografische Operation ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, report the details shown.</source>
        <translation>Versuchen Sie es erneut; geschieht es zweimal, melden Sie die angezeigten Einzelheiten.</translation>
    </message>
    <message>
        <source>The system&apos;s random number generator gave no numbers.</source>
        <translation>Der Zufallszahlengenerator des Systems lieferte keine Zahlen.</translation>
    </message>
    <message>
        <source>Without it no safe key can be made, so nothing was made.</source>
        <translation>Ohne ihn lässt sich kein sicherer Schlüssel erstellen, deshalb wurde keiner erstellt.</translation>
    </message>
    <message>
        <source>Check the system, then try again.</source>
        <translation>Prüfen Sie das System, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path, or create the file first.</source>
        <translation>Prüfen Sie den Pfad, oder legen Sie die Datei zuerst an.</translation>
    </message>
    <message>
        <source>There is already a file at this place.</source>
        <translation>An dieser Stelle gibt es schon eine Datei.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another name, or open the existing file.</source>
        <translation>Wählen Sie einen anderen Namen, oder öffnen Sie die vorhandene Datei.</translation>
    </message>
    <message>
        <source>The system does not allow access to this file.</source>
        <translation>Das System erlaubt keinen Zugriff auf diese Datei.</translation>
    </message>
    <message>
        <source>Change its permissions, or choose another place.</source>
        <translation>Ändern Sie ihre Zugriffsrechte, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The vault can only be read.</source>
        <translation>Der Tresor lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>The file or its disk is write-protected; nothing was changed.</source>
        <translation>Die Datei oder ihr Datenträger ist schreibgeschützt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Make it writable, or work on a copy elsewhere.</source>
        <translation>Machen Sie sie beschreibbar, oder arbeiten Sie anderswo mit einer Kopie.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The change was not saved; the vault is as it was before.</source>
        <translation>Die Änderung wurde nicht gespeichert; der Tresor ist, wie er zuvor war.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Reading or writing the file failed.</source>
        <translation>Das Lesen oder Schreiben der Datei ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The change was not saved.</source>
        <translation>Die Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Check the disk or the network share, then try again.</source>
        <translation>Prüfen Sie den Datenträger oder die Netzwerkfreigabe, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This file is not a Keywright vault.</source>
        <translation>Diese Datei ist kein Keywright-Tresor.</translation>
    </message>
    <message>
        <source>Choose a file that Keywright made.</source>
        <translation>Wählen Sie eine Datei, die Keywright erstellt hat.</translation>
    </message>
    <message>
        <source>The vault is damaged or was changed from outside.</source>
        <translation>Der Tresor ist beschädigt oder wurde von außen verändert.</translation>
    </message>
    <message>
        <source>Its content does not match its seal, so it was not opened.</source>
        <translation>Sein Inhalt passt nicht zu seinem Siegel, deshalb wurde er nicht geöffnet.</translation>
    </message>
    <message>
        <source>Restore the newest backup that verifies.</source>
        <translation>Spielen Sie die neueste Sicherung ein, die sich prüfen lässt.</translation>
    </message>
    <message>
        <source>A newer Keywright made this vault.</source>
        <translation>Ein neueres Keywright hat diesen Tresor erstellt.</translation>
    </message>
    <message>
        <source>This version does not know its format and left it untouched.</source>
        <translation>Diese Version kennt sein Format nicht und hat ihn nicht angetastet.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Installieren Sie die neuere Version, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Another process has this vault open for writing.</source>
        <translation>Ein anderer Prozess hat diesen Tresor zum Schreiben geöffnet.</translation>
    </message>
    <message>
        <source>Only one process may change a vault at a time.</source>
        <translation>Nur ein Prozess auf einmal darf einen Tresor ändern.</translation>
    </message>
    <message>
        <source>Close the vault there, then try again.</source>
        <translation>Schließen Sie den Tresor dort, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Entsperren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The vault did not open with this passphrase or key file.</source>
        <translation>Mit dieser Passphrase oder Schlüsseldatei ließ sich der Tresor nicht öffnen.</translation>
    </message>
    <message>
        <source>The vault is unchanged.</source>
        <translation>Der Tresor ist unverändert.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard layout, then try again.</source>
        <translation>Prüfen Sie Feststelltaste und Tastaturbelegung, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The desktop keyring does not answer.</source>
        <translation>Der System-Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing was stored there or read from there.</source>
        <translation>Dort wurde nichts gespeichert und nichts gelesen.</translation>
    </message>
    <message>
        <source>Use the passphrase.</source>
        <translation>Verwenden Sie die Passphrase.</translation>
    </message>
    <message>
        <source>The desktop keyring holds nothing for this vault.</source>
        <translation>Der System-Schlüsselbund enthält nichts für diesen Tresor.</translation>
    </message>
    <message>
        <source>Use the passphrase, or unlock the keyring first.</source>
        <translation>Verwenden Sie die Passphrase, oder entsperren Sie zuerst den Schlüsselbund.</translation>
    </message>
    <message>
        <source>No agent keeps this vault open.</source>
        <translation>Kein Agent hält diesen Tresor offen.</translation>
    </message>
    <message>
        <source>Run &quot;keywright-cli vault unlock&quot;.</source>
        <translation>Führen Sie „keywright-cli vault unlock“ aus.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam keine rechtzeitige Antwort.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The endpoint could not be asked, or gave no answer.</source>
        <translation>Der Endpunkt war nicht zu erreichen oder gab keine Antwort.</translation>
    </message>
    <message>
        <source>As far as can be told nothing was changed there.</source>
        <translation>Soweit sich sagen lässt, wurde dort nichts geändert.</translation>
    </message>
    <message>
        <source>Check its address and the network, then try again.</source>
        <translation>Prüfen Sie seine Adresse und das Netzwerk, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The request was sent, but its answer did not arrive.</source>
        <translation>Die Anfrage wurde gesendet, aber ihre Antwort kam nicht an.</translation>
    </message>
    <message>
        <source>The key may exist now. It was not asked for a second time, so there are not two.</source>
        <translation>Den Schlüssel gibt es jetzt vielleicht. Er wurde kein zweites Mal angefordert, es sind also nicht zwei.</translation>
    </message>
    <message>
        <source>Look at the list of keys before you try again.</source>
        <translation>Sehen Sie in der Schlüsselliste nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The AWS configuration cannot be used as it is.</source>
        <translation>Die AWS-Konfiguration ist so nicht benutzbar.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Correct the file or the environment variable the details name.</source>
        <translation>Berichtigen Sie die Datei oder die Umgebungsvariable, die die Einzelheiten nennen.</translation>
    </message>
    <message>
        <source>There is no such profile in the AWS configuration.</source>
        <translation>Ein solches Profil gibt es in der AWS-Konfiguration nicht.</translation>
    </message>
    <message>
        <source>Choose a profile of ~/.aws/config or ~/.aws/credentials, or add it there.</source>
        <translation>Wählen Sie ein Profil aus ~/.aws/config oder ~/.aws/credentials, oder fügen Sie es dort hinzu.</translation>
    </message>
    <message>
        <source>No AWS credentials were found.</source>
        <translation>Es wurden keine AWS-Anmeldedaten gefunden.</translation>
    </message>
    <message>
        <source>Without them requests cannot be signed, so nothing was sent.</source>
        <translation>Ohne sie lassen sich Anfragen nicht signieren, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Choose a profile that has credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>Wählen Sie ein Profil mit Anmeldedaten, oder setzen Sie AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>The configured source gave no AWS credentials.</source>
        <translation>Die eingestellte Quelle lieferte keine AWS-Anmeldedaten.</translation>
    </message>
    <message>
        <source>Other sources were not tried, because this one is configured.</source>
        <translation>Andere Quellen wurden nicht versucht, weil diese eingestellt ist.</translation>
    </message>
    <message>
        <source>Correct what the details name, then try again.</source>
        <translation>Berichtigen Sie, was die Einzelheiten nennen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The sign-in of this profile has expired or never took place.</source>
        <translation>Die Anmeldung dieses Profils ist abgelaufen oder fand nie statt.</translation>
    </message>
    <message>
        <source>Sign in again, for example with &quot;aws sso login&quot;.</source>
        <translation>Melden Sie sich erneut an, zum Beispiel mit „aws sso login“.</translation>
    </message>
    <message>
        <source>This endpoint answers %1 to it.</source>
        <translation>Dieser Endpunkt antwortet darauf mit %1.</translation>
    </message>
    <message>
        <source>This endpoint makes %1 instead.</source>
        <translation>Dieser Endpunkt erstellt stattdessen %1.</translation>
    </message>
    <message>
        <source>The key spec is given twice.</source>
        <translation>Die Schlüsselspezifikation ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>CustomerMasterKeySpec is the old spelling of KeySpec.</source>
        <translation>CustomerMasterKeySpec ist die alte Schreibweise von KeySpec.</translation>
    </message>
    <message>
        <source>Leave out CustomerMasterKeySpec.</source>
        <translation>Lassen Sie CustomerMasterKeySpec weg.</translation>
    </message>
    <message>
        <source>%1 keys cannot be made here.</source>
        <translation>Schlüssel mit %1 lassen sich hier nicht erstellen.</translation>
    </message>
    <message>
        <source>Choose another spec, or another place for the key.</source>
        <translation>Wählen Sie eine andere Spezifikation oder einen anderen Ort für den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 keys need a usage.</source>
        <translation>Schlüssel mit %1 brauchen eine Verwendung.</translation>
    </message>
    <message>
        <source>Only the usage of %1 may be left out.</source>
        <translation>Nur die Verwendung von %1 darf weggelassen werden.</translation>
    </message>
    <message>
        <source>Choose what the key is for.</source>
        <translation>Wählen Sie, wofür der Schlüssel ist.</translation>
    </message>
    <message>
        <source>%1 keys cannot have the usage %2.</source>
        <translation>Schlüssel mit %1 können nicht die Verwendung %2 haben.</translation>
    </message>
    <message>
        <source>%1 is for: %2.</source>
        <translation>%1 ist vorgesehen für: %2.</translation>
    </message>
    <message>
        <source>Choose another usage, or another spec.</source>
        <translation>Wählen Sie eine andere Verwendung oder eine andere Spezifikation.</translation>
    </message>
    <message>
        <source>Material of %1 keys cannot be imported.</source>
        <translation>Material für Schlüssel mit %1 kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>KMS imports material of all specs but ML-DSA.</source>
        <translation>KMS importiert Material für alle Spezifikationen außer ML-DSA.</translation>
    </message>
    <message>
        <source>Choose the origin %1, or another spec.</source>
        <translation>Wählen Sie die Herkunft %1 oder eine andere Spezifikation.</translation>
    </message>
    <message>
        <source>The custom key store is missing.</source>
        <translation>Der benutzerdefinierte Schlüsselspeicher fehlt.</translation>
    </message>
    <message>
        <source>The origin %1 says that the key lives in one.</source>
        <translation>Die Herkunft %1 bedeutet, dass der Schlüssel in einem solchen liegt.</translation>
    </message>
    <message>
        <source>Choose a custom key store.</source>
        <translation>Wählen Sie einen benutzerdefinierten Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>A custom key store is given, but the origin is %1.</source>
        <translation>Ein benutzerdefinierter Schlüsselspeicher ist angegeben, aber die Herkunft ist %1.</translation>
    </message>
    <message>
        <source>Only keys of the origins %1 and %2 live in one.</source>
        <translation>Nur Schlüssel der Herkunft %1 und %2 liegen in einem solchen.</translation>
    </message>
    <message>
        <source>Choose one of these origins, or no custom key store.</source>
        <translation>Wählen Sie eine dieser Herkünfte oder keinen benutzerdefinierten Schlüsselspeicher.</translation>
    </message>
    <message>
        <source>The external key ID is missing.</source>
        <translation>Die externe Schlüssel-ID fehlt.</translation>
    </message>
    <message>
        <source>A key in an external key store stands for one key of its key manager.</source>
        <translation>Ein Schlüssel in einem externen Schlüsselspeicher steht für genau einen Schlüssel von dessen Schlüsselverwaltung.</translation>
    </message>
    <message>
        <source>Enter the ID of that key.</source>
        <translation>Geben Sie die ID dieses Schlüssels ein.</translation>
    </message>
    <message>
        <source>An external key ID is given, but the origin is %1.</source>
        <translation>Eine externe Schlüssel-ID ist angegeben, aber die Herkunft ist %1.</translation>
    </message>
    <message>
        <source>Only keys of the origin %1 have one.</source>
        <translation>Nur Schlüssel der Herkunft %1 haben eine.</translation>
    </message>
    <message>
        <source>Choose that origin, or leave out the external key ID.</source>
        <translation>Wählen Sie diese Herkunft, oder lassen Sie die externe Schlüssel-ID weg.</translation>
    </message>
    <message>
        <source>A custom key store cannot hold %1 keys.</source>
        <translation>Ein benutzerdefinierter Schlüsselspeicher kann keine Schlüssel mit %1 aufnehmen.</translation>
    </message>
    <message>
        <source>It only holds symmetric encryption keys.</source>
        <translation>Er nimmt nur symmetrische Verschlüsselungsschlüssel auf.</translation>
    </message>
    <message>
        <source>Choose %1, or the origin %2.</source>
        <translation>Wählen Sie %1 oder die Herkunft %2.</translation>
    </message>
    <message>
        <source>A key in a custom key store cannot be multi-Region.</source>
        <translation>Ein Schlüssel in einem benutzerdefinierten Schlüsselspeicher kann kein Multi-Region-Schlüssel sein.</translation>
    </message>
    <message>
        <source>Its material never leaves the store.</source>
        <translation>Sein Material verlässt den Speicher nie.</translation>
    </message>
    <message>
        <source>Choose a single-Region key, or the origin %1.</source>
        <translation>Wählen Sie einen Schlüssel für eine Region oder die Herkunft %1.</translation>
    </message>
    <message>
        <source>The key policy is too long.</source>
        <translation>Die Schlüsselrichtlinie ist zu lang.</translation>
    </message>
    <message>
        <source>It has %1 bytes; at most %2 are allowed.</source>
        <translation>Sie hat %1 Bytes; erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Shorten it, for instance by leaving out spaces.</source>
        <translation>Kürzen Sie sie, zum Beispiel durch Weglassen von Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 can only encrypt and decrypt.</source>
        <translation>%1 kann nur verschlüsseln und entschlüsseln.</translation>
    </message>
    <message>
        <source>%1 can only sign and verify.</source>
        <translation>%1 kann nur signieren und Signaturen prüfen.</translation>
    </message>
    <message>
        <source>%1 can only generate and verify MACs.</source>
        <translation>%1 kann nur MACs erzeugen und prüfen.</translation>
    </message>
    <message>
        <source>%1 can only be used for key agreement.</source>
        <translation>%1 kann nur für Schlüsselvereinbarung verwendet werden.</translation>
    </message>
    <message>
        <source>needs an RSA spec.</source>
        <translation>braucht eine RSA-Spezifikation.</translation>
    </message>
    <message>
        <source>needs an RSA, elliptic curve or ML-DSA spec.</source>
        <translation>braucht eine RSA-, ECC- oder ML-DSA-Spezifikation.</translation>
    </message>
    <message>
        <source>needs an HMAC spec.</source>
        <translation>braucht eine HMAC-Spezifikation.</translation>
    </message>
    <message>
        <source>needs a NIST elliptic curve spec.</source>
        <translation>braucht eine NIST-ECC-Spezifikation.</translation>
    </message>
    <message>
        <source>Only offered in China Regions; this is %1.</source>
        <translation>Nur in China-Regionen verfügbar; dies ist %1.</translation>
    </message>
    <message>
        <source>Custom key stores only hold %1.</source>
        <translation>Benutzerdefinierte Schlüsselspeicher nehmen nur %1 auf.</translation>
    </message>
    <message>
        <source>Its key material cannot be imported.</source>
        <translation>Sein Schlüsselmaterial kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>needs %1 or an RSA spec.</source>
        <translation>braucht %1 oder eine RSA-Spezifikation.</translation>
    </message>
    <message>
        <source>Material of %1 cannot be imported.</source>
        <translation>Material für %1 kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>needs the spec %1.</source>
        <translation>braucht die Spezifikation %1.</translation>
    </message>
    <message>
        <source>needs a single-Region key.</source>
        <translation>braucht einen Schlüssel für eine Region.</translation>
    </message>
    <message>
        <source>A key in a custom key store stays in one Region.</source>
        <translation>Ein Schlüssel in einem benutzerdefinierten Schlüsselspeicher bleibt in einer Region.</translation>
    </message>
    <message>
        <source>The alias does not start with %1.</source>
        <translation>Der Alias beginnt nicht mit %1.</translation>
    </message>
    <message>
        <source>Every alias name starts so.</source>
        <translation>Jeder Aliasname beginnt so.</translation>
    </message>
    <message>
        <source>Put %1 in front of it.</source>
        <translation>Stellen Sie %1 voran.</translation>
    </message>
    <message>
        <source>Aliases that start with %1 are reserved.</source>
        <translation>Aliasse, die mit %1 beginnen, sind reserviert.</translation>
    </message>
    <message>
        <source>They belong to the keys that AWS manages.</source>
        <translation>Sie gehören zu den Schlüsseln, die AWS verwaltet.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The alias has no name.</source>
        <translation>Der Alias hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1 is only the start of every alias.</source>
        <translation>%1 ist nur der Anfang jedes Aliasses.</translation>
    </message>
    <message>
        <source>Add a name, or make the key without an alias.</source>
        <translation>Fügen Sie einen Namen an, oder erstellen Sie den Schlüssel ohne Alias.</translation>
    </message>
    <message>
        <source>There are %1 tags.</source>
        <translation>Es sind %1 Tags.</translation>
    </message>
    <message>
        <source>A key can have at most %1 tags.</source>
        <translation>Ein Schlüssel kann höchstens %1 Tags haben.</translation>
    </message>
    <message>
        <source>Remove some of them.</source>
        <translation>Entfernen Sie einige davon.</translation>
    </message>
    <message>
        <source>Tag keys that start with %1 are reserved.</source>
        <translation>Tag-Schlüssel, die mit %1 beginnen, sind reserviert.</translation>
    </message>
    <message>
        <source>AWS sets them itself; case makes no difference.</source>
        <translation>AWS vergibt sie selbst; Groß- und Kleinschreibung spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Choose another tag key.</source>
        <translation>Wählen Sie einen anderen Tag-Schlüssel.</translation>
    </message>
    <message>
        <source>The tag key &quot;%1&quot; is there twice.</source>
        <translation>Den Tag-Schlüssel „%1“ gibt es zweimal.</translation>
    </message>
    <message>
        <source>A key can have one value for each tag key.</source>
        <translation>Ein Schlüssel kann je Tag-Schlüssel einen Wert haben.</translation>
    </message>
    <message>
        <source>Change or remove one of the two.</source>
        <translation>Ändern oder entfernen Sie einen der beiden.</translation>
    </message>
    <message>
        <source>The key policy is empty.</source>
        <translation>Die Schlüsselrichtlinie ist leer.</translation>
    </message>
    <message>
        <source>The key policy has characters that are not allowed.</source>
        <translation>Die Schlüsselrichtlinie enthält unerlaubte Zeichen.</translation>
    </message>
    <message>
        <source>A key policy may have the characters U+0020 to U+00FF, tabs and line ends.</source>
        <translation>Eine Schlüsselrichtlinie darf die Zeichen U+0020 bis U+00FF, Tabulatoren und Zeilenenden enthalten.</translation>
    </message>
    <message>
        <source>The description is too long.</source>
        <translation>Die Beschreibung ist zu lang.</translation>
    </message>
    <message>
        <source>The custom key store ID is too long.</source>
        <translation>Die ID des benutzerdefinierten Schlüsselspeichers ist zu lang.</translation>
    </message>
    <message>
        <source>The custom key store ID is empty.</source>
        <translation>Die ID des benutzerdefinierten Schlüsselspeichers ist leer.</translation>
    </message>
    <message>
        <source>The external key ID is too long.</source>
        <translation>Die externe Schlüssel-ID ist zu lang.</translation>
    </message>
    <message>
        <source>The external key ID is empty.</source>
        <translation>Die externe Schlüssel-ID ist leer.</translation>
    </message>
    <message>
        <source>The external key ID has characters that are not allowed.</source>
        <translation>Die externe Schlüssel-ID enthält unerlaubte Zeichen.</translation>
    </message>
    <message>
        <source>It may have Latin letters, digits, hyphens, underscores and full stops.</source>
        <translation>Erlaubt sind lateinische Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.</translation>
    </message>
    <message>
        <source>The tag key is too long.</source>
        <translation>Der Tag-Schlüssel ist zu lang.</translation>
    </message>
    <message>
        <source>The tag has no key.</source>
        <translation>Das Tag hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The tag value is too long.</source>
        <translation>Der Tag-Wert ist zu lang.</translation>
    </message>
    <message>
        <source>The alias is too long.</source>
        <translation>Der Alias ist zu lang.</translation>
    </message>
    <message>
        <source>The alias is empty.</source>
        <translation>Der Alias ist leer.</translation>
    </message>
    <message>
        <source>The alias has characters that are not allowed.</source>
        <translation>Der Alias enthält unerlaubte Zeichen.</translation>
    </message>
    <message>
        <source>It may have Latin letters, digits, slashes, hyphens, underscores and colons.</source>
        <translation>Erlaubt sind lateinische Buchstaben, Ziffern, Schrägstriche, Bindestriche, Unterstriche und Doppelpunkte.</translation>
    </message>
    <message>
        <source>The old spelling of the key spec does not know this spec.</source>
        <translation>Die alte Schreibweise der Schlüsselspezifikation kennt diese Spezifikation nicht.</translation>
    </message>
    <message>
        <source>Only the specs before 2025 exist under the old spelling.</source>
        <translation>Nur die Spezifikationen von vor 2025 gibt es in der alten Schreibweise.</translation>
    </message>
    <message>
        <source>At most %1 characters are allowed.</source>
        <translation>Erlaubt sind höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>At least %1 character is needed.</source>
        <translation>Mindestens %1 Zeichen ist nötig.</translation>
    </message>
    <message>
        <source>Enter it, or leave it out altogether.</source>
        <translation>Geben Sie etwas ein, oder lassen Sie die Angabe ganz weg.</translation>
    </message>
    <message>
        <source>Replace what is not allowed.</source>
        <translation>Ersetzen Sie, was nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>%2 does not work across accounts, and %1 is of another one</source>
        <translation>%2 funktioniert nicht über Konten hinweg, und %1 gehört zu einem anderen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a KMS action.</source>
        <translation>„%1“ ist keine KMS-Aktion.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a KMS action. Did you mean %2?</source>
        <translation>„%1“ ist keine KMS-Aktion. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; matches no KMS action.</source>
        <translation>„%1“ passt zu keiner KMS-Aktion.</translation>
    </message>
    <message>
        <source>After this change %1 (you) can no longer change this policy: no statement allows kms:PutKeyPolicy to it.</source>
        <translation>Nach dieser Änderung kann %1 (Sie) diese Richtlinie nicht mehr ändern: Keine Anweisung erlaubt dafür kms:PutKeyPolicy.</translation>
    </message>
    <message>
        <source>After this change %1 (you) can no longer change this policy: statement %2 denies kms:PutKeyPolicy to it.</source>
        <translation>Nach dieser Änderung kann %1 (Sie) diese Richtlinie nicht mehr ändern: Anweisung %2 verweigert dafür kms:PutKeyPolicy.</translation>
    </message>
    <message>
        <source>No principal at all can change this policy. Only AWS Support could recover the key.</source>
        <translation>Kein einziger Prinzipal kann diese Richtlinie ändern. Nur der AWS Support könnte den Schlüssel retten.</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>Ersetzen durch %1</translation>
    </message>
    <message>
        <source>Principal &apos;%1&apos; is the ID of a deleted role or user; KMS refuses to save it again.</source>
        <translation>Prinzipal „%1“ ist die ID einer gelöschten Rolle oder eines gelöschten Benutzers; KMS lehnt es ab, sie erneut zu speichern.</translation>
    </message>
    <message>
        <source>Anyone, in any AWS account, may use this key: Principal is &apos;*&apos; with no limiting condition.</source>
        <translation>Jeder, in jedem AWS-Konto, darf diesen Schlüssel benutzen: Principal ist „*“ ohne einschränkende Bedingung.</translation>
    </message>
    <message>
        <source>Allow with NotPrincipal gives access to everyone not listed.</source>
        <translation>Allow mit NotPrincipal gibt allen Zugriff, die nicht genannt sind.</translation>
    </message>
    <message>
        <source>Allow with NotAction gives every other KMS action, including future ones.</source>
        <translation>Allow mit NotAction erlaubt jede andere KMS-Aktion, auch künftige.</translation>
    </message>
    <message>
        <source>%1 works only in IAM policies; here it has no effect.</source>
        <translation>%1 funktioniert nur in IAM-Richtlinien; hier hat es keine Wirkung.</translation>
    </message>
    <message>
        <source>Resource names a specific ARN; in a key policy use &quot;*&quot;.</source>
        <translation>Resource nennt einen bestimmten ARN; verwenden Sie in einer Schlüsselrichtlinie &quot;*&quot;.</translation>
    </message>
    <message>
        <source>Version is missing or %1; policy variables do not work. Use 2012-10-17.</source>
        <translation>Version fehlt oder ist %1; Richtlinienvariablen funktionieren nicht. Verwenden Sie 2012-10-17.</translation>
    </message>
    <message>
        <source>Two statements have the Sid &apos;%1&apos;; the first is statement %2.</source>
        <translation>Zwei Anweisungen haben den Sid „%1“; die erste ist Anweisung %2.</translation>
    </message>
    <message>
        <source>Replace with &quot;*&quot;</source>
        <translation>Ersetzen durch &quot;*&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a condition operator of IAM.</source>
        <translation>„%1“ ist kein Bedingungsoperator von IAM.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a condition operator of IAM. Did you mean %2?</source>
        <translation>„%1“ ist kein Bedingungsoperator von IAM. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>The list of values for %1 is empty.</source>
        <translation>Die Liste der Werte für %1 ist leer.</translation>
    </message>
    <message>
        <source>%1 does not work in key policies.</source>
        <translation>%1 funktioniert in Schlüsselrichtlinien nicht.</translation>
    </message>
    <message>
        <source>Condition key %1 does not apply to %2, so the statement never matches.</source>
        <translation>Der Bedingungsschlüssel %1 gilt nicht für %2, deshalb trifft die Anweisung nie zu.</translation>
    </message>
    <message>
        <source>ForAllValues is true when the key is absent. Add a Null check or use ForAnyValue.</source>
        <translation>ForAllValues ist wahr, wenn der Schlüssel fehlt. Fügen Sie eine Null-Prüfung hinzu, oder verwenden Sie ForAnyValue.</translation>
    </message>
    <message>
        <source>&apos;*&apos; is taken literally by %1. Use %2.</source>
        <translation>„*“ wird von %1 wörtlich genommen. Verwenden Sie %2.</translation>
    </message>
    <message>
        <source>%1 on aws:MultiFactorAuthPresent also allows requests without MFA information.</source>
        <translation>%1 mit aws:MultiFactorAuthPresent erlaubt auch Anfragen ohne MFA-Angabe.</translation>
    </message>
    <message>
        <source>%1 on aws:MultiFactorAuthPresent does not deny requests without MFA information.</source>
        <translation>%1 mit aws:MultiFactorAuthPresent verweigert Anfragen ohne MFA-Angabe nicht.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is a string.</source>
        <translation>Operator %1 passt nicht zu %2, das eine Zeichenkette ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is a number.</source>
        <translation>Operator %1 passt nicht zu %2, das eine Zahl ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is a date.</source>
        <translation>Operator %1 passt nicht zu %2, das ein Datum ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is true or false.</source>
        <translation>Operator %1 passt nicht zu %2, das wahr oder falsch ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is binary.</source>
        <translation>Operator %1 passt nicht zu %2, das binär ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is an IP address.</source>
        <translation>Operator %1 passt nicht zu %2, das eine IP-Adresse ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is an ARN.</source>
        <translation>Operator %1 passt nicht zu %2, das ein ARN ist.</translation>
    </message>
    <message>
        <source>Operator %1 does not fit %2, which is anything.</source>
        <translation>Operator %1 passt nicht zu %2, das beliebig ist.</translation>
    </message>
    <message>
        <source>Not valid JSON: this is not UTF-8 text (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Das ist kein UTF-8-Text (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;&quot;&apos; at the end of the text (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Am Ende des Textes fehlt &quot; (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: text needs double quotes, not single ones (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Text braucht doppelte Anführungszeichen, keine einfachen (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: tabs and control characters in text must be escaped (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Tabulatoren und Steuerzeichen im Text müssen maskiert werden (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: after &apos;\&apos; expected one of &quot; \ / b f n r t, or u and four hex digits (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach \ wird eines von &quot; \ / b f n r t erwartet oder u und vier Hexziffern (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: this is not a number as JSON writes it (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Das ist keine Zahl, wie JSON sie schreibt (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: comments are not allowed (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Kommentare sind nicht erlaubt (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Erwartet wird ein Wert (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value after &apos;:&apos; (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach „:“ wird ein Wert erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value after &apos;,&apos; (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach „,“ wird ein Wert erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a member name in double quotes or &apos;}&apos; (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Erwartet wird ein Name in doppelten Anführungszeichen oder „}“ (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a member name in double quotes after &apos;,&apos; (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach „,“ wird ein Name in doppelten Anführungszeichen erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;:&apos; after the member name (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach dem Namen wird „:“ erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;,&apos; or &apos;}&apos; after the value (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach dem Wert wird „,“ oder „}“ erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected &apos;,&apos; or &apos;]&apos; after the value (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach dem Wert wird „,“ oder „]“ erwartet (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected nothing more after the end of the document (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Nach dem Ende des Dokuments darf nichts mehr stehen (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: nested more than %3 levels deep (line %1, column %2).</source>
        <translation>Kein gültiges JSON: mehr als %3 Ebenen tief verschachtelt (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not valid JSON: expected a value, found &apos;%3&apos; (line %1, column %2).</source>
        <translation>Kein gültiges JSON: Erwartet wird ein Wert, gefunden wurde „%3“ (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>Insert &apos;,&apos;</source>
        <translation>„,“ einfügen</translation>
    </message>
    <message>
        <source>Remove &apos;,&apos;</source>
        <translation>„,“ entfernen</translation>
    </message>
    <message>
        <source>statement %3 of the key policy allows %2 to %1</source>
        <translation>Anweisung %3 der Schlüsselrichtlinie erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>statement %3 of an identity policy allows %2 to %1, to which the key policy leaves it</source>
        <translation>Anweisung %3 einer Identitätsrichtlinie erlaubt %1 die Aktion %2; die Schlüsselrichtlinie überlässt sie ihr</translation>
    </message>
    <message>
        <source>statement %3 of an identity policy allows %2 to %1</source>
        <translation>Anweisung %3 einer Identitätsrichtlinie erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>%1 itself may call %2 on everything of its own</source>
        <translation>%1 darf %2 auf alles anwenden, was ihm gehört</translation>
    </message>
    <message>
        <source>a grant allows %2 to %1</source>
        <translation>eine Berechtigung (Grant) erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>statement %3 of the key policy denies %2 to %1</source>
        <translation>Anweisung %3 der Schlüsselrichtlinie verweigert %1 die Aktion %2</translation>
    </message>
    <message>
        <source>statement %3 of an identity policy denies %2 to %1</source>
        <translation>Anweisung %3 einer Identitätsrichtlinie verweigert %1 die Aktion %2</translation>
    </message>
    <message>
        <source>no statement of the key policy allows %2 to %1, and no grant does</source>
        <translation>keine Anweisung der Schlüsselrichtlinie und keine Berechtigung (Grant) erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>no identity policy allows %2 to %1</source>
        <translation>keine Identitätsrichtlinie erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>statement %3 decides on %2 for %1 by what the request does not say</source>
        <translation>Anweisung %3 entscheidet über %2 für %1 nach etwas, was die Anfrage nicht sagt</translation>
    </message>
    <message>
        <source>This does not look like an IAM ARN: expected arn:aws:iam::&lt;12 digits&gt;:role/&lt;name&gt;.</source>
        <translation>Das sieht nicht nach einem IAM-ARN aus; erwartet wird arn:aws:iam::&lt;12 Ziffern&gt;:role/&lt;Name&gt;.</translation>
    </message>
    <message>
        <source>Account IDs have 12 digits; %1 has %2.</source>
        <translation>Konto-IDs haben 12 Ziffern; %1 hat %2.</translation>
    </message>
    <message>
        <source>Account IDs have 12 digits and nothing else; %1 has more.</source>
        <translation>Konto-IDs haben 12 Ziffern und sonst nichts; %1 hat mehr.</translation>
    </message>
    <message>
        <source>%1 keeps %2 (statement %3)</source>
        <translation>%1 behält %2 (Anweisung %3)</translation>
    </message>
    <message>
        <source>statement %3 denies %2 to %1</source>
        <translation>Anweisung %3 verweigert %1 die Aktion %2</translation>
    </message>
    <message>
        <source>no statement allows %2 to %1</source>
        <translation>keine Anweisung erlaubt %1 die Aktion %2</translation>
    </message>
    <message>
        <source>statement %3 leaves %2 to the account&apos;s IAM policies</source>
        <translation>Anweisung %3 überlässt %2 den IAM-Richtlinien des Kontos</translation>
    </message>
    <message>
        <source>statement %3 allows %2 to %1 under conditions</source>
        <translation>Anweisung %3 erlaubt %1 die Aktion %2 unter Bedingungen</translation>
    </message>
    <message>
        <source>statement %3 denies %2 to %1 under conditions</source>
        <translation>Anweisung %3 verweigert %1 die Aktion %2 unter Bedingungen</translation>
    </message>
    <message>
        <source>it cannot be told before the policy is valid JSON</source>
        <translation>das lässt sich erst sagen, wenn die Richtlinie gültiges JSON ist</translation>
    </message>
    <message>
        <source>the account is not known</source>
        <translation>das Konto ist nicht bekannt</translation>
    </message>
    <message>
        <source>Default of the API</source>
        <translation>Vorgabe der API</translation>
    </message>
    <message>
        <source>The account decides through its IAM policies; nothing else.</source>
        <translation>Das Konto entscheidet über seine IAM-Richtlinien; sonst nichts.</translation>
    </message>
    <message>
        <source>Administrators and users</source>
        <translation>Administratoren und Benutzer</translation>
    </message>
    <message>
        <source>What the console writes: account access, administrators, users, and grants for AWS services.</source>
        <translation>Was die Konsole schreibt: Kontozugriff, Administratoren, Benutzer und Berechtigungen (Grants) für AWS-Dienste.</translation>
    </message>
    <message>
        <source>Without account access</source>
        <translation>Ohne Kontozugriff</translation>
    </message>
    <message>
        <source>Only the roles named here have access. If they are deleted, the key cannot be managed any more.</source>
        <translation>Nur die hier genannten Rollen haben Zugriff. Werden sie gelöscht, lässt sich der Schlüssel nicht mehr verwalten.</translation>
    </message>
    <message>
        <source>Use from another account</source>
        <translation>Benutzung durch ein anderes Konto</translation>
    </message>
    <message>
        <source>Another account may use the key; it must also allow this in its own IAM policies.</source>
        <translation>Ein anderes Konto darf den Schlüssel benutzen; es muss das auch in seinen eigenen IAM-Richtlinien erlauben.</translation>
    </message>
    <message>
        <source>Only through one AWS service</source>
        <translation>Nur über einen AWS-Dienst</translation>
    </message>
    <message>
        <source>Everyone in this account may use the key, but only through the service named, here Amazon S3.</source>
        <translation>Alle in diesem Konto dürfen den Schlüssel benutzen, aber nur über den genannten Dienst, hier Amazon S3.</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>CloudWatch Logs may encrypt this account&apos;s log groups. Change the Region to yours.</source>
        <translation>CloudWatch Logs darf die Protokollgruppen dieses Kontos verschlüsseln. Setzen Sie Ihre Region ein.</translation>
    </message>
    <message>
        <source>S3, SNS and SQS</source>
        <translation>S3, SNS und SQS</translation>
    </message>
    <message>
        <source>S3 and SNS may send messages to encrypted queues and topics, for resources of this account only.</source>
        <translation>S3 und SNS dürfen Nachrichten an verschlüsselte Warteschlangen und Themen senden, nur für Ressourcen dieses Kontos.</translation>
    </message>
    <message>
        <source>Signing only</source>
        <translation>Nur signieren</translation>
    </message>
    <message>
        <source>One role signs, another one only verifies.</source>
        <translation>Eine Rolle signiert, eine andere prüft nur.</translation>
    </message>
    <message>
        <source>MAC: generator and verifier</source>
        <translation>MAC: Erzeuger und Prüfer</translation>
    </message>
    <message>
        <source>The role that makes codes is not the one that checks them.</source>
        <translation>Die Rolle, die Codes erzeugt, ist nicht die, die sie prüft.</translation>
    </message>
    <message>
        <source>Encrypting and decrypting apart</source>
        <translation>Ver- und Entschlüsseln getrennt</translation>
    </message>
    <message>
        <source>Writers cannot read back what they wrote.</source>
        <translation>Wer schreibt, kann das Geschriebene nicht zurücklesen.</translation>
    </message>
    <message>
        <source>Operators for key import</source>
        <translation>Beauftragte für den Schlüsselimport</translation>
    </message>
    <message>
        <source>Two roles share the import of key material: one fetches the parameters, the other one imports.</source>
        <translation>Zwei Rollen teilen sich den Import von Schlüsselmaterial: Eine holt die Parameter, die andere importiert.</translation>
    </message>
    <message>
        <source>Replicas in other Regions</source>
        <translation>Replikate in anderen Regionen</translation>
    </message>
    <message>
        <source>Administrators may replicate the key, but only to the Regions named.</source>
        <translation>Administratoren dürfen den Schlüssel replizieren, aber nur in die genannten Regionen.</translation>
    </message>
    <message>
        <source>Break glass</source>
        <translation>Notfallzugang</translation>
    </message>
    <message>
        <source>A role for emergencies keeps full access, if it signed in with multi-factor authentication.</source>
        <translation>Eine Rolle für Notfälle behält vollen Zugriff, wenn sie sich mit Multi-Faktor-Authentifizierung angemeldet hat.</translation>
    </message>
    <message>
        <source>Deny outside the organization</source>
        <translation>Außerhalb der Organisation verweigern</translation>
    </message>
    <message>
        <source>Whatever else is allowed: nobody outside the organization. Put in your organization&apos;s ID.</source>
        <translation>Was sonst auch erlaubt ist: niemand außerhalb der Organisation. Setzen Sie die ID Ihrer Organisation ein.</translation>
    </message>
    <message>
        <source>Multi-factor for destruction</source>
        <translation>Multi-Faktor für Zerstörendes</translation>
    </message>
    <message>
        <source>Deleting, disabling and dropping imported material need multi-factor authentication.</source>
        <translation>Löschen, Deaktivieren und Entfernen von importiertem Material verlangen Multi-Faktor-Authentifizierung.</translation>
    </message>
    <message>
        <source>IAM groups cannot be principals. Use a role or user.</source>
        <translation>IAM-Gruppen können keine Prinzipale sein. Verwenden Sie eine Rolle oder einen Benutzer.</translation>
    </message>
    <message>
        <source>Wildcards are not allowed inside a principal ARN. Use the account as principal and a condition on aws:PrincipalArn.</source>
        <translation>Platzhalter sind im ARN eines Prinzipals nicht erlaubt. Verwenden Sie das Konto als Prinzipal und eine Bedingung mit aws:PrincipalArn.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the part after the account needs &apos;:&apos;.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – der Teil nach dem Konto braucht „:“.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the account must have 12 digits.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – das Konto muss 12 Ziffern haben.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – only identities of iam and sts can be principals.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – nur Identitäten von iam und sts können Prinzipale sein.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the part for the Region must be empty.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – der Teil für die Region muss leer sein.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – the partition must be aws, aws-cn or aws-us-gov.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – die Partition muss aws, aws-cn oder aws-us-gov sein.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – after the account comes root, user/&lt;name&gt; or role/&lt;name&gt;.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – nach dem Konto folgt root, user/&lt;Name&gt; oder role/&lt;Name&gt;.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – expected an ARN, a 12-digit account or *.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – erwartet wird ein ARN, ein Konto mit 12 Ziffern oder *.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – only * may stand without a type such as &quot;AWS&quot;.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – nur * darf ohne einen Typ wie &quot;AWS&quot; stehen.</translation>
    </message>
    <message>
        <source>Not a valid principal: &apos;%1&apos; – expected a service such as sns.amazonaws.com.</source>
        <translation>Kein gültiger Prinzipal: „%1“ – erwartet wird ein Dienst wie sns.amazonaws.com.</translation>
    </message>
    <message>
        <source>Statement %1 has no Principal. Every key policy statement needs one.</source>
        <translation>Anweisung %1 hat keinen Principal. Jede Anweisung einer Schlüsselrichtlinie braucht einen.</translation>
    </message>
    <message>
        <source>Statement %1 has no Action. KMS rejects this (before Aug 2025 it silently had no effect).</source>
        <translation>Anweisung %1 hat keine Action. KMS lehnt das ab (vor August 2025 blieb es stillschweigend ohne Wirkung).</translation>
    </message>
    <message>
        <source>Statement %1 has no Resource. Use &quot;Resource&quot;: &quot;*&quot;, which means this key.</source>
        <translation>Anweisung %1 hat keine Resource. Verwenden Sie &quot;Resource&quot;: &quot;*&quot;, das heißt: dieser Schlüssel.</translation>
    </message>
    <message>
        <source>Effect must be exactly Allow or Deny; &apos;%1&apos; is not accepted.</source>
        <translation>Effect muss genau Allow oder Deny sein; „%1“ wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Effect must be exactly Allow or Deny; statement %1 has none.</source>
        <translation>Effect muss genau Allow oder Deny sein; Anweisung %1 hat keinen.</translation>
    </message>
    <message>
        <source>Unknown element &apos;%1&apos;.</source>
        <translation>Unbekanntes Element „%1“.</translation>
    </message>
    <message>
        <source>Unknown element &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <translation>Unbekanntes Element „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Add &quot;Resource&quot;: &quot;*&quot;</source>
        <translation>&quot;Resource&quot;: &quot;*&quot; hinzufügen</translation>
    </message>
    <message>
        <source>Not a key policy: expected an object with a list named Statement (line %1, column %2).</source>
        <translation>Keine Schlüsselrichtlinie: Erwartet wird ein Objekt mit einer Liste namens Statement (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Not a key policy: every statement must be an object (line %1, column %2).</source>
        <translation>Keine Schlüsselrichtlinie: Jede Anweisung muss ein Objekt sein (Zeile %1, Spalte %2).</translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in this statement (first at line %2). Only one can take effect.</source>
        <translation>„%1“ kommt in dieser Anweisung doppelt vor (zuerst in Zeile %2). Nur eines davon kann wirken.</translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in the policy (first at line %2). Only one can take effect.</source>
        <translation>„%1“ kommt in der Richtlinie doppelt vor (zuerst in Zeile %2). Nur eines davon kann wirken.</translation>
    </message>
    <message>
        <source>Duplicate member &apos;%1&apos; in this object (first at line %2). Only one can take effect.</source>
        <translation>„%1“ kommt in diesem Objekt doppelt vor (zuerst in Zeile %2). Nur eines davon kann wirken.</translation>
    </message>
    <message>
        <source>The policy is %1 bytes; a key policy may have at most %2.</source>
        <translation>Die Richtlinie hat %1 Bytes; eine Schlüsselrichtlinie darf höchstens %2 haben.</translation>
    </message>
    <message>
        <source>Character U+%1 (%2) is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF.</source>
        <translation>Das Zeichen U+%1 (%2) ist nicht erlaubt. Schlüsselrichtlinien dürfen Tabulator, Zeilenumbrüche und U+0020 bis U+00FF enthalten.</translation>
    </message>
    <message>
        <source>Character U+%1 is not allowed. Key policies accept tab, line breaks and U+0020 to U+00FF.</source>
        <translation>Das Zeichen U+%1 ist nicht erlaubt. Schlüsselrichtlinien dürfen Tabulator, Zeilenumbrüche und U+0020 bis U+00FF enthalten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Tick the box to confirm that you keep a recoverable copy.</source>
        <translation>Setzen Sie das Häkchen, um zu bestätigen, dass Sie eine wiederherstellbare Kopie verwahren.</translation>
    </message>
    <message>
        <source>If imported material is lost, so is everything encrypted under the key.</source>
        <translation>Geht importiertes Material verloren, ist auch alles verloren, was mit dem Schlüssel verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>Key store %1 is disconnected.</source>
        <translation>Schlüsselspeicher %1 ist getrennt.</translation>
    </message>
    <message>
        <source>Connect it first.</source>
        <translation>Verbinden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Empty value. It is allowed, but often a slip.</source>
        <translation>Leerer Wert. Das ist erlaubt, aber oft ein Versehen.</translation>
    </message>
    <message>
        <source>You are not in this list.</source>
        <translation>Sie stehen nicht in dieser Liste.</translation>
    </message>
    <message>
        <source>After creation you will not be able to change the policy by it.</source>
        <translation>Nach dem Erstellen können Sie die Richtlinie darüber nicht mehr ändern.</translation>
    </message>
    <message>
        <source>%1 does not have the form of a Region.</source>
        <translation>%1 hat nicht die Form einer Region.</translation>
    </message>
    <message>
        <source>Write it as in eu-central-1.</source>
        <translation>Schreiben Sie sie wie in eu-central-1.</translation>
    </message>
    <message>
        <source>Africa (Cape Town)</source>
        <translation>Afrika (Kapstadt)</translation>
    </message>
    <message>
        <source>Asia Pacific (Hong Kong)</source>
        <translation>Asien-Pazifik (Hongkong)</translation>
    </message>
    <message>
        <source>Asia Pacific (Taipei)</source>
        <translation>Asien-Pazifik (Taipeh)</translation>
    </message>
    <message>
        <source>Asia Pacific (Tokyo)</source>
        <translation>Asien-Pazifik (Tokio)</translation>
    </message>
    <message>
        <source>Asia Pacific (Seoul)</source>
        <translation>Asien-Pazifik (Seoul)</translation>
    </message>
    <message>
        <source>Asia Pacific (Osaka)</source>
        <translation>Asien-Pazifik (Osaka)</translation>
    </message>
    <message>
        <source>Asia Pacific (Mumbai)</source>
        <translation>Asien-Pazifik (Mumbai)</translation>
    </message>
    <message>
        <source>Asia Pacific (Hyderabad)</source>
        <translation>Asien-Pazifik (Hyderabad)</translation>
    </message>
    <message>
        <source>Asia Pacific (Singapore)</source>
        <translation>Asien-Pazifik (Singapur)</translation>
    </message>
    <message>
        <source>Asia Pacific (Sydney)</source>
        <translation>Asien-Pazifik (Sydney)</translation>
    </message>
    <message>
        <source>Asia Pacific (Jakarta)</source>
        <translation>Asien-Pazifik (Jakarta)</translation>
    </message>
    <message>
        <source>Asia Pacific (Melbourne)</source>
        <translation>Asien-Pazifik (Melbourne)</translation>
    </message>
    <message>
        <source>Asia Pacific (Malaysia)</source>
        <translation>Asien-Pazifik (Malaysia)</translation>
    </message>
    <message>
        <source>Asia Pacific (New Zealand)</source>
        <translation>Asien-Pazifik (Neuseeland)</translation>
    </message>
    <message>
        <source>Asia Pacific (Thailand)</source>
        <translation>Asien-Pazifik (Thailand)</translation>
    </message>
    <message>
        <source>Canada (Central)</source>
        <translation>Kanada (Zentral)</translation>
    </message>
    <message>
        <source>Canada West (Calgary)</source>
        <translation>Kanada West (Calgary)</translation>
    </message>
    <message>
        <source>Europe (Frankfurt)</source>
        <translation>Europa (Frankfurt)</translation>
    </message>
    <message>
        <source>Europe (Zurich)</source>
        <translation>Europa (Zürich)</translation>
    </message>
    <message>
        <source>Europe (Stockholm)</source>
        <translation>Europa (Stockholm)</translation>
    </message>
    <message>
        <source>Europe (Milan)</source>
        <translation>Europa (Mailand)</translation>
    </message>
    <message>
        <source>Europe (Spain)</source>
        <translation>Europa (Spanien)</translation>
    </message>
    <message>
        <source>Europe (Ireland)</source>
        <translation>Europa (Irland)</translation>
    </message>
    <message>
        <source>Europe (London)</source>
        <translation>Europa (London)</translation>
    </message>
    <message>
        <source>Europe (Paris)</source>
        <translation>Europa (Paris)</translation>
    </message>
    <message>
        <source>Israel (Tel Aviv)</source>
        <translation>Israel (Tel Aviv)</translation>
    </message>
    <message>
        <source>Middle East (UAE)</source>
        <translation>Naher Osten (VAE)</translation>
    </message>
    <message>
        <source>Middle East (Bahrain)</source>
        <translation>Naher Osten (Bahrain)</translation>
    </message>
    <message>
        <source>Mexico (Central)</source>
        <translation>Mexiko (Zentral)</translation>
    </message>
    <message>
        <source>South America (Sao Paulo)</source>
        <translation>Südamerika (São Paulo)</translation>
    </message>
    <message>
        <source>US East (N. Virginia)</source>
        <translation>USA Ost (Nord-Virginia)</translation>
    </message>
    <message>
        <source>US East (Ohio)</source>
        <translation>USA Ost (Ohio)</translation>
    </message>
    <message>
        <source>US West (N. California)</source>
        <translation>USA West (Nordkalifornien)</translation>
    </message>
    <message>
        <source>US West (Oregon)</source>
        <translation>USA West (Oregon)</translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation>China (Peking)</translation>
    </message>
    <message>
        <source>China (Ningxia)</source>
        <translation>China (Ningxia)</translation>
    </message>
    <message>
        <source>AWS GovCloud (US-East)</source>
        <translation>AWS GovCloud (US-Ost)</translation>
    </message>
    <message>
        <source>AWS GovCloud (US-West)</source>
        <translation>AWS GovCloud (US-West)</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Another connection has this name. Choose another one.</source>
        <translation>Eine andere Verbindung hat diesen Namen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” is no Region. It has a form like eu-central-1.</source>
        <translation>„%1“ ist keine Region. Ihre Form ist wie die von eu-central-1.</translation>
    </message>
    <message>
        <source>This is no address of an endpoint. It has the form https://HOST or https://HOST:PORT.</source>
        <translation>Das ist keine Adresse eines Endpunkts. Sie hat die Form https://HOST oder https://HOST:PORT.</translation>
    </message>
    <message>
        <source>This address is not encrypted: everybody on the way can read plaintexts and data keys. Use https, or allow it under “More settings”.</source>
        <translation>Diese Adresse ist nicht verschlüsselt: Klartexte und Datenschlüssel kann unterwegs jeder lesen. Verwenden Sie https, oder erlauben Sie es unter „Weitere Einstellungen“.</translation>
    </message>
    <message>
        <source>This file of certificates is not there or cannot be read.</source>
        <translation>Diese Zertifikatsdatei gibt es nicht, oder sie lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>A proxy has the form http://HOST:PORT, https or socks5h.</source>
        <translation>Ein Proxy hat die Form http://HOST:PORT, https oder socks5h.</translation>
    </message>
</context>
<context>
    <name>keywright::AdministratorsPage</name>
    <message>
        <source>Who may manage the key: its policy, labels and state. Without anybody here, the account decides by its IAM policies.</source>
        <translation>Wer den Schlüssel verwalten darf: Richtlinie, Bezeichnungen und Zustand. Steht hier niemand, entscheidet das Konto mit seinen IAM-Richtlinien.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>&amp;Add administrator</source>
        <translation>&amp;Administrator hinzufügen</translation>
    </message>
    <message>
        <source>Allow these administrators to &amp;delete this key</source>
        <translation>Diesen Administratoren das &amp;Löschen dieses Schlüssels erlauben</translation>
    </message>
    <message>
        <source>Add me</source>
        <translation>Mich hinzufügen</translation>
    </message>
    <message>
        <source>Administrators cannot use the key to encrypt unless you add them as users.</source>
        <translation>Administratoren können mit dem Schlüssel nicht verschlüsseln, solange sie nicht auch Benutzer sind.</translation>
    </message>
    <message>
        <source>You are not in this list. After creation you will not be able to change the policy.</source>
        <translation>Sie stehen nicht in dieser Liste. Nach dem Erstellen können Sie die Richtlinie nicht mehr ändern.</translation>
    </message>
</context>
<context>
    <name>keywright::AliasesTab</name>
    <message>
        <source>Add alias</source>
        <translation>Alias hinzufügen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>New alias</source>
        <translation>Neuer Alias</translation>
    </message>
    <message>
        <source>Name after alias/</source>
        <translation>Name nach alias/</translation>
    </message>
    <message>
        <source>Keep alias</source>
        <translation>Alias behalten</translation>
    </message>
    <message>
        <source>Remove alias</source>
        <translation>Alias entfernen</translation>
    </message>
    <message>
        <source>Programs that use “%1” will not find this key any more. The key itself stays, and what it encrypted can still be read.</source>
        <translation>Programme, die „%1“ verwenden, finden diesen Schlüssel nicht mehr. Der Schlüssel selbst bleibt, und was er verschlüsselt hat, ist weiterhin lesbar.</translation>
    </message>
</context>
<context>
    <name>keywright::AssistantHeader</name>
    <message>
        <source>local vault</source>
        <translation>lokaler Tresor</translation>
    </message>
    <message>
        <source>simulated KMS</source>
        <translation>simuliertes KMS</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>AWS production</source>
        <translation>AWS-Produktion</translation>
    </message>
</context>
<context>
    <name>keywright::CallRow</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>No definite answer came. The key may have been created; CreateKey cannot be safely repeated. Check the key list before trying again. (%1)</source>
        <translation>Es kam keine eindeutige Antwort. Der Schlüssel wurde vielleicht erstellt; CreateKey lässt sich nicht gefahrlos wiederholen. Sehen Sie in der Schlüsselliste nach, bevor Sie es erneut versuchen. (%1)</translation>
    </message>
    <message>
        <source>Another alias</source>
        <translation>Anderer Alias</translation>
    </message>
    <message>
        <source>&amp;Use this alias</source>
        <translation>Diesen Alias &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Leave without alias</source>
        <translation>&amp;Ohne Alias belassen</translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation>Fehler kopieren</translation>
    </message>
    <message>
        <source>&amp;Schedule this key for deletion…</source>
        <translation>&amp;Löschen dieses Schlüssels planen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule deletion in %n day(s)</source>
        <translation>
            <numerusform>&amp;Löschen in %n Tag planen</numerusform>
            <numerusform>&amp;Löschen in %n Tagen planen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ChangePassphraseDialog</name>
    <message>
        <source>Present p&amp;assphrase</source>
        <translation>&amp;Bisherige Passphrase</translation>
    </message>
    <message>
        <source>&amp;Change passphrase</source>
        <translation>Passphrase ä&amp;ndern</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Backups made before keep the passphrase they were made with.</source>
        <translation>Frühere Sicherungen behalten die Passphrase, mit der sie erstellt wurden.</translation>
    </message>
    <message>
        <source>Type the passphrase that opens the vault now.</source>
        <translation>Geben Sie die Passphrase ein, mit der sich der Tresor jetzt öffnet.</translation>
    </message>
</context>
<context>
    <name>keywright::CheckDialog</name>
    <message>
        <source>Test of “%1”</source>
        <translation>Test von „%1“</translation>
    </message>
    <message>
        <source>Step by step, from the settings to the permission to list keys. Nothing is changed there.</source>
        <translation>Schritt für Schritt, von den Einstellungen bis zum Recht, Schlüssel aufzulisten. Am Endpunkt wird nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Edit connection…</source>
        <translation>Verbindung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
</context>
<context>
    <name>keywright::CheckPanel</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>passed with a warning</source>
        <translation>mit einer Warnung bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>keywright::ChoiceList</name>
    <message>
        <source>%1, not available: %2</source>
        <translation>%1, nicht verfügbar: %2</translation>
    </message>
</context>
<context>
    <name>keywright::CommandDock</name>
    <message>
        <source>Equivalent command</source>
        <translation>Entsprechender Befehl</translation>
    </message>
    <message>
        <source>E&amp;quivalent command</source>
        <translation>Entsprechender &amp;Befehl</translation>
    </message>
    <message>
        <source>Form of the command</source>
        <translation>Form des Befehls</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>JSON input</source>
        <translation>JSON-Eingabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the equivalent command</source>
        <translation>Den entsprechenden Befehl kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) left out until mended</source>
        <translation>
            <numerusform>%n Tag fehlt, bis es berichtigt ist</numerusform>
            <numerusform>%n Tags fehlen, bis sie berichtigt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Updates as you choose. Nothing is sent.</source>
        <translation>Folgt Ihrer Auswahl. Gesendet wird nichts.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Eingeblendet</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
</context>
<context>
    <name>keywright::ConnectionDesk</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The file of your connections could not be read. It stays as it is, and is kept under another name as soon as you add a connection.</source>
        <translation>Die Datei Ihrer Verbindungen konnte nicht gelesen werden. Sie bleibt, wie sie ist, und wird unter einem anderen Namen aufbewahrt, sobald Sie eine Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>No vault</source>
        <translation>Kein Tresor</translation>
    </message>
    <message>
        <source>Vault “%1”</source>
        <translation>Tresor „%1“</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from Keywright? The keys at the endpoint stay as they are. An access key that Keywright keeps for it in the desktop keyring is removed too.</source>
        <translation>„%1“ aus Keywright entfernen? Die Schlüssel am Endpunkt bleiben, wie sie sind. Ein Zugriffsschlüssel, den Keywright dafür im System-Schlüsselbund verwahrt, wird mit entfernt.</translation>
    </message>
    <message>
        <source>&amp;Remove connection</source>
        <translation>Verbindung &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>keywright::ConnectionDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Add connection</source>
        <translation>Verbindung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>Keys at AWS or at a compatible endpoint. Nothing is sent before you test it or use it.</source>
        <translation>Schlüssel bei AWS oder an einem kompatiblen Endpunkt. Gesendet wird nichts, bevor Sie die Verbindung testen oder benutzen.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>keywright::ConnectionForm</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Read only: refuse every change here</source>
        <translation>Nur &amp;lesen: jede Änderung hier ablehnen</translation>
    </message>
    <message>
        <source>&amp;FIPS endpoint</source>
        <translation>&amp;FIPS-Endpunkt</translation>
    </message>
    <message>
        <source>&amp;Dual-stack endpoint (IPv6)</source>
        <translation>&amp;Dual-Stack-Endpunkt (IPv6)</translation>
    </message>
    <message>
        <source>Allow http to other computers: everybody on the way can read along</source>
        <translation>http zu anderen Computern erlauben: unterwegs kann jeder mitlesen</translation>
    </message>
    <message>
        <source>Ask container and instance metadata services for credentials</source>
        <translation>Metadatendienste von Containern und Instanzen nach Anmeldedaten fragen</translation>
    </message>
    <message>
        <source>Keep the list of keys for the next start, encrypted with a key in the desktop keyring</source>
        <translation>Schlüsselliste für den nächsten Start aufbewahren, per Schlüsselbund verschlüsselt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>AWS &amp;profile</source>
        <translation>AWS-&amp;Profil</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>Trusted certificates (PEM file)</source>
        <translation>Vertrauenswürdige Zertifikate (PEM-Datei)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>AWS, in the Region</source>
        <translation>AWS, in der Region</translation>
    </message>
    <message>
        <source>Leave it empty for AWS.</source>
        <translation>Leer lassen für AWS.</translation>
    </message>
    <message>
        <source>as the environment says</source>
        <translation>wie in der Umgebung</translation>
    </message>
    <message>
        <source>those that the system trusts</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>AWS profile or environment</source>
        <translation>AWS-Profil oder Umgebung</translation>
    </message>
    <message>
        <source>Access key, kept in the desktop keyring</source>
        <translation>Zugriffsschlüssel, verwahrt im System-Schlüsselbund</translation>
    </message>
    <message>
        <source>None: do not sign (simulators only)</source>
        <translation>Keine: nicht signieren (nur Simulatoren)</translation>
    </message>
    <message>
        <source>Access key &amp;ID</source>
        <translation>Zugriffsschlüssel-&amp;ID</translation>
    </message>
    <message>
        <source>Secret access &amp;key</source>
        <translation>Geheimer Zugriffs&amp;schlüssel</translation>
    </message>
    <message>
        <source>Empty: the one that is kept already.</source>
        <translation>Leer: der schon verwahrte.</translation>
    </message>
    <message>
        <source>From ~/.aws/config and ~/.aws/credentials.</source>
        <translation>Aus ~/.aws/config und ~/.aws/credentials.</translation>
    </message>
    <message>
        <source>Calls go out unsigned. AWS refuses them.</source>
        <translation>Aufrufe gehen unsigniert hinaus. AWS lehnt sie ab.</translation>
    </message>
    <message>
        <source>&amp;Credentials</source>
        <translation>An&amp;meldedaten</translation>
    </message>
    <message>
        <source>&amp;Mark it as</source>
        <translation>&amp;Kennzeichnen als</translation>
    </message>
    <message>
        <source>Its colour and words stand wherever you act.</source>
        <translation>Farbe und Wort stehen überall, wo Sie handeln.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>Verbindungsaufbau höchstens</translation>
    </message>
    <message>
        <source>Give up waiting for an answer after</source>
        <translation>Warten auf eine Antwort höchstens</translation>
    </message>
    <message>
        <source>M&amp;ore settings</source>
        <translation>&amp;Weitere Einstellungen</translation>
    </message>
    <message>
        <source>what the environment says</source>
        <translation>wie in der Umgebung</translation>
    </message>
    <message>
        <source>the profile’s</source>
        <translation>die des Profils</translation>
    </message>
</context>
<context>
    <name>keywright::ConnectionStrip</name>
    <message>
        <source>Add connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Or work at:</source>
        <translation>Oder hier arbeiten:</translation>
    </message>
    <message>
        <source>Network is off until you add a connection. No telemetry.</source>
        <translation>Das Netzwerk ist aus, bis Sie eine Verbindung hinzufügen. Keine Telemetrie.</translation>
    </message>
</context>
<context>
    <name>keywright::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>keywright::CreateKeyRun</name>
    <message>
        <source>spec, usage, origin and description match the review</source>
        <translation>Spezifikation, Verwendung, Herkunft und Beschreibung sind wie geprüft</translation>
    </message>
    <message>
        <source>some values differ from the review; look at the key</source>
        <translation>einige Werte sind anders als geprüft; sehen Sie sich den Schlüssel an</translation>
    </message>
</context>
<context>
    <name>keywright::CreateKeyWizard</name>
    <message>
        <source>Create key – Keywright</source>
        <translation>Schlüssel erstellen – Keywright</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Nothing has been created. Close the assistant and give up what you entered?</source>
        <translation>Es wurde nichts erstellt. Assistent schließen und Ihre Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Give up and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>account root</source>
        <translation>Root des Kontos</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed</source>
        <translation>
            <numerusform>%n Aufruf fehlgeschlagen</numerusform>
            <numerusform>%n Aufrufe fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>1 key exists in %1 because of this assistant.</source>
        <translation>Dieser Assistent hat 1 Schlüssel in %1 erstellt.</translation>
    </message>
    <message>
        <source>Nothing has been created.</source>
        <translation>Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Waiting for the answer.</source>
        <translation>Warten auf die Antwort.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Nothing has been created yet.</source>
        <translation>Es wurde noch nichts erstellt.</translation>
    </message>
    <message>
        <source>&amp;Create key in %1</source>
        <translation>Schlüssel &amp;erstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
    <message>
        <source>&amp;Review now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>keywright::DangerousOptions</name>
    <message>
        <source>Dangerous options</source>
        <translation>Gefährliche Optionen</translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check</source>
        <translation>BYPASS eingeben, um die Prüfung gegen Aussperren zu überspringen</translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check. You may not be able to change this policy again.</source>
        <translation>Geben Sie BYPASS ein, um die Prüfung gegen Aussperren zu überspringen. Vielleicht können Sie diese Richtlinie danach nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Type BYPASS to skip the lockout check. You, %1, may not be able to change this policy again.</source>
        <translation>Geben Sie BYPASS ein, um die Prüfung gegen Aussperren zu überspringen. Vielleicht können Sie, %1, diese Richtlinie danach nicht mehr ändern.</translation>
    </message>
</context>
<context>
    <name>keywright::DeletionPanel</name>
    <message>
        <source>Disable instead</source>
        <translation>Nur deaktivieren</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Schedule deletion</source>
        <translation>Löschen planen</translation>
    </message>
    <message>
        <source>Name of the key, to confirm</source>
        <translation>Name des Schlüssels zur Bestätigung</translation>
    </message>
    <message>
        <source>Waiting period in days</source>
        <translation>Wartezeit in Tagen</translation>
    </message>
    <message>
        <source>&amp;Waiting period in days</source>
        <translation>&amp;Wartezeit in Tagen</translation>
    </message>
    <message>
        <source>Schedule deletion of “%1”?</source>
        <translation>Löschen von „%1“ planen?</translation>
    </message>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation>Geben Sie zur Bestätigung den Namen ein: %1</translation>
    </message>
    <message>
        <source>Until %1 the key cannot be used, and the deletion can be cancelled. After that the key material is gone for good: nothing that was encrypted under it can ever be read again.

Disabling stops every use as well and can be undone at any time.</source>
        <translation>Bis zum %1 ist der Schlüssel nicht benutzbar, und das Löschen lässt sich noch abbrechen. Danach ist das Schlüsselmaterial endgültig verloren: Nichts, was damit verschlüsselt wurde, lässt sich je wieder lesen.

Deaktivieren verhindert ebenfalls jede Benutzung und lässt sich jederzeit rückgängig machen.</translation>
    </message>
    <message>
        <source>Schedule deletion for %1</source>
        <translation>Löschen zum %1 planen</translation>
    </message>
</context>
<context>
    <name>keywright::EndpointPanel</name>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Endpunkt</translation>
    </message>
    <message>
        <source>In a s&amp;hell, before the aws CLI or an SDK</source>
        <translation>In einer S&amp;hell, vor der AWS CLI oder einem SDK</translation>
    </message>
    <message>
        <source>Serve to AWS tools</source>
        <translation>Für AWS-Werkzeuge bereitstellen</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>irgendein freier Port</translation>
    </message>
    <message>
        <source>Only programs on this computer can connect.</source>
        <translation>Nur Programme auf diesem Computer können sich verbinden.</translation>
    </message>
    <message>
        <source>The file holds an access key that acts as the account’s root. Only you can read it, and it is removed when serving ends.</source>
        <translation>Die Datei enthält einen Zugriffsschlüssel, der als Root des Kontos handelt. Nur Sie können sie lesen; sie wird entfernt, wenn die Bereitstellung endet.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>The aws CLI, SDKs and Terraform use the keys of this vault, until you stop or the vault is locked.</source>
        <translation>AWS CLI, SDKs und Terraform benutzen die Schlüssel dieses Tresors, bis Sie die Bereitstellung beenden oder der Tresor gesperrt wird.</translation>
    </message>
    <message>
        <source>Another program has port %1, or the system reserves it. Choose another one, or 0 for any free port.</source>
        <translation>Port %1 gehört einem anderen Programm oder ist vom System reserviert. Wählen Sie einen anderen oder 0 für irgendeinen freien Port.</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>Bereitstellung &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Start serving</source>
        <translation>Bereitstellung s&amp;tarten</translation>
    </message>
</context>
<context>
    <name>keywright::EntryList</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>%1 %2 entfernen</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>keywright::EnvironmentChip</name>
    <message>
        <source>Local vault</source>
        <translation>Lokaler Tresor</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>AWS production</source>
        <translation>AWS-Produktion</translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1, nur lesen</translation>
    </message>
    <message>
        <source>Read only: Keywright refuses changes here.</source>
        <translation>Nur lesen: Keywright lehnt Änderungen hier ab.</translation>
    </message>
</context>
<context>
    <name>keywright::ExpiryPage</name>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>When material expires, the key stops working until the same material is imported again.</source>
        <translation>Läuft das Material ab, ist der Schlüssel unbrauchbar, bis dasselbe Material erneut importiert wird.</translation>
    </message>
    <message>
        <source>The material does not &amp;expire</source>
        <translation>Das Material läuft &amp;nicht ab</translation>
    </message>
    <message>
        <source>The material expires &amp;on this date</source>
        <translation>Das Material läuft an diesem &amp;Datum ab</translation>
    </message>
    <message numerus="yes">
        <source>Expiry must be in the future and at most %n day(s) away.</source>
        <translation>
            <numerusform>Der Ablauf muss in der Zukunft liegen, höchstens %n Tag entfernt.</numerusform>
            <numerusform>Der Ablauf muss in der Zukunft liegen, höchstens %n Tage entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FactGrid</name>
    <message>
        <source>Cannot be changed later</source>
        <translation>Später nicht änderbar</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>%1: allowed</source>
        <translation>%1: erlaubt</translation>
    </message>
    <message>
        <source>%1: not by this policy</source>
        <translation>%1: nicht durch diese Richtlinie</translation>
    </message>
    <message>
        <source>Needs: kms:%1</source>
        <translation>Braucht: kms:%1</translation>
    </message>
</context>
<context>
    <name>keywright::FactList</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>keywright::FactRows</name>
    <message>
        <source>Cannot be changed after creation</source>
        <translation>Nach dem Erstellen nicht mehr änderbar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>keywright::FailureText</name>
    <message>
        <source>The import token expired. Get new parameters.</source>
        <translation>Der Import-Token ist abgelaufen. Holen Sie neue Parameter.</translation>
    </message>
    <message>
        <source>The token belongs to another key or another request. Get new parameters.</source>
        <translation>Der Token gehört zu einem anderen Schlüssel oder zu einer anderen Anfrage. Holen Sie neue Parameter.</translation>
    </message>
    <message>
        <source>This key had other material before, and only that same material can be imported again.</source>
        <translation>Dieser Schlüssel hatte zuvor anderes Material, und nur genau dieses lässt sich erneut importieren.</translation>
    </message>
    <message>
        <source>The service could not open the wrapped material. Usual causes: another wrapping algorithm than in the parameters, or material of the wrong form.</source>
        <translation>Der Dienst konnte das umhüllte Material nicht öffnen. Häufige Ursachen: ein anderer Umhüllungsalgorithmus als in den Parametern oder Material in falscher Form.</translation>
    </message>
    <message>
        <source>The material does not fit: %1.</source>
        <translation>Das Material passt nicht: %1.</translation>
    </message>
</context>
<context>
    <name>keywright::FilterChip</name>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>keywright::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FirstRunPage</name>
    <message>
        <source>&amp;Vault file</source>
        <translation>&amp;Tresordatei</translation>
    </message>
    <message>
        <source>&amp;Keep its key in the system keyring; it unlocks with your desktop login</source>
        <translation>Schlüssel &amp;im System-Schlüsselbund aufbewahren; Ihre Anmeldung öffnet ihn</translation>
    </message>
    <message>
        <source>&amp;Account ID</source>
        <translation>&amp;Konto-ID</translation>
    </message>
    <message>
        <source>&amp;Create vault</source>
        <translation>Tresor &amp;erstellen</translation>
    </message>
    <message>
        <source>Create your vault</source>
        <translation>Tresor erstellen</translation>
    </message>
    <message>
        <source>One encrypted file for keys, names and policies. It works without a network.</source>
        <translation>Eine verschlüsselte Datei für Schlüssel, Namen und Richtlinien. Sie funktioniert ohne Netzwerk.</translation>
    </message>
    <message>
        <source>Nobody can reset this passphrase. Write it down and keep it in a safe place.</source>
        <translation>Niemand kann diese Passphrase zurücksetzen. Schreiben Sie sie auf und verwahren Sie sie an einem sicheren Ort.</translation>
    </message>
    <message>
        <source>Vault file</source>
        <translation>Tresordatei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Quick unlock on this computer</source>
        <translation>Schnelles Entsperren auf diesem Computer</translation>
    </message>
    <message>
        <source>As&amp;k for the passphrase every time</source>
        <translation>&amp;Jedes Mal nach der Passphrase fragen</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>12 digits; random if left empty</source>
        <translation>12 Ziffern; zufällig, wenn leer</translation>
    </message>
    <message>
        <source>The vault simulates an AWS account; ARNs and policies carry its ID.</source>
        <translation>Der Tresor simuliert ein AWS-Konto; ARNs und Richtlinien tragen seine ID.</translation>
    </message>
    <message>
        <source>&amp;Simulated account…</source>
        <translation>Si&amp;muliertes Konto…</translation>
    </message>
    <message>
        <source>Re&amp;gion of new keys</source>
        <translation>Re&amp;gion neuer Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Open an existing vault…</source>
        <translation>Vorhandenen Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>Neuer Tresor</translation>
    </message>
    <message>
        <source>Vaults (*.kwvault)</source>
        <translation>Tresore (*.kwvault)</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Vaults (*.kwvault);;All files (*)</source>
        <translation>Tresore (*.kwvault);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Say where the vault goes.</source>
        <translation>Geben Sie an, wo der Tresor liegen soll.</translation>
    </message>
    <message>
        <source>There is already a file with this name. Choose another, or open it below.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Wählen Sie einen anderen, oder öffnen Sie die Datei unten.</translation>
    </message>
    <message>
        <source>Give the whole path, from the root.</source>
        <translation>Geben Sie den ganzen Pfad an, vom Wurzelverzeichnis aus.</translation>
    </message>
    <message numerus="yes">
        <source>Account IDs have 12 digits; this has %n character(s).</source>
        <translation>
            <numerusform>Konto-IDs haben 12 Ziffern; diese hat %n Zeichen.</numerusform>
            <numerusform>Konto-IDs haben 12 Ziffern; diese hat %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
</context>
<context>
    <name>keywright::FormField</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>keywright::HexEdit</name>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n Ziffer eingegeben</numerusform>
            <numerusform>%n Ziffern eingegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Type hex digits</source>
        <translation>Hexziffern eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ImportAssistant</name>
    <message>
        <source>Import key material – Keywright</source>
        <translation>Schlüsselmaterial importieren – Keywright</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Nothing has been imported. Close the assistant and wipe the material?</source>
        <translation>Es wurde nichts importiert. Assistent schließen und das Material aus dem Speicher löschen?</translation>
    </message>
    <message>
        <source>Wipe and close</source>
        <translation>Löschen und schließen</translation>
    </message>
    <message>
        <source>Import key material</source>
        <translation>Schlüsselmaterial importieren</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>The material was imported.</source>
        <translation>Das Material wurde importiert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet.</source>
        <translation>Es wurde noch nichts hochgeladen.</translation>
    </message>
    <message>
        <source>&amp;Import the material</source>
        <translation>Material i&amp;mportieren</translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>keywright::ImportJob</name>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>Generated here</source>
        <translation>Hier generiert</translation>
    </message>
</context>
<context>
    <name>keywright::ImportProfilesDialog</name>
    <message>
        <source>Connections from AWS profiles</source>
        <translation>Verbindungen aus AWS-Profilen</translation>
    </message>
    <message>
        <source>Each profile that you tick becomes a connection. It keeps to the AWS files: nothing is copied out of them, and no secret is read now.</source>
        <translation>Jedes Profil, das Sie ankreuzen, wird eine Verbindung. Sie richtet sich nach den AWS-Dateien: aus ihnen wird nichts kopiert, und kein Geheimnis wird jetzt gelesen.</translation>
    </message>
    <message>
        <source>AWS profiles</source>
        <translation>AWS-Profile</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Identity or endpoint</source>
        <translation>Identität oder Endpunkt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add connections</source>
        <translation>Verbindungen &amp;hinzufügen</translation>
    </message>
    <message>
        <source>There is a connection of this profile already.</source>
        <translation>Zu diesem Profil gibt es schon eine Verbindung.</translation>
    </message>
    <message>
        <source>There are no profiles in ~/.aws/config and ~/.aws/credentials. “Add connection…” needs none.</source>
        <translation>In ~/.aws/config und ~/.aws/credentials stehen keine Profile. „Neue Verbindung…“ braucht keines.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung &amp;hinzufügen</numerusform>
            <numerusform>%n Verbindungen &amp;hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::KeyDetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentl. Schlüssel</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Copy key ID</source>
        <translation>Schlüssel-ID kopieren</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN kopieren</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Schedule deletion…</source>
        <translation>Löschen planen…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) selected</source>
        <translation>
            <numerusform>%n Schlüssel ausgewählt</numerusform>
            <numerusform>%n Schlüssel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a key to see its details.</source>
        <translation>Wählen Sie einen Schlüssel, um seine Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Cancel deletion</source>
        <translation>Löschen abbrechen</translation>
    </message>
    <message>
        <source>Import key material…</source>
        <translation>Schlüsselmaterial importieren…</translation>
    </message>
    <message>
        <source>Export public key…</source>
        <translation>Öffentl. Schlüssel exportieren…</translation>
    </message>
    <message>
        <source>The details of this key have not been read yet.</source>
        <translation>Die Einzelheiten dieses Schlüssels wurden noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>keywright::KeyFilterBar</name>
    <message>
        <source>Key pairs: RSA</source>
        <translation>Schlüsselpaare: RSA</translation>
    </message>
    <message>
        <source>For signing</source>
        <translation>Zum Signieren</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Imported material</source>
        <translation>Importiertes Material</translation>
    </message>
    <message>
        <source>European Regions</source>
        <translation>Regionen in Europa</translation>
    </message>
    <message>
        <source>Tagged with a team</source>
        <translation>Mit Team-Tag</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Tags</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Filter by name, ID or token (Ctrl+F)</source>
        <translation>Nach Name, ID oder Filterwort filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter examples</source>
        <translation>Beispiele für Filter</translation>
    </message>
</context>
<context>
    <name>keywright::KeyHeader</name>
    <message>
        <source>Close details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Single Region</source>
        <translation>Eine Region</translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation>Multi-Region</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Simulated store</source>
        <translation>Simulierter Speicher</translation>
    </message>
</context>
<context>
    <name>keywright::KeyListFooter</name>
    <message>
        <source>Progress of the list</source>
        <translation>Fortschritt der Liste</translation>
    </message>
    <message>
        <source>Read the details of all %1 keys</source>
        <translation>Einzelheiten aller %1 Schlüssel lesen</translation>
    </message>
    <message>
        <source>The keys are being read…</source>
        <translation>Die Schlüssel werden eingelesen…</translation>
    </message>
    <message>
        <source>Next page of keys is loading… %1 listed</source>
        <translation>Nächste Seite der Schlüssel wird geladen… %1 aufgelistet</translation>
    </message>
    <message>
        <source>Stopped. %1 keys are listed.</source>
        <translation>Angehalten. %1 Schlüssel sind aufgelistet.</translation>
    </message>
    <message>
        <source>The keys could not be read again. %1</source>
        <translation>Die Schlüssel ließen sich nicht neu einlesen. %1</translation>
    </message>
    <message>
        <source>Not all keys could be read: %1 are listed. %2</source>
        <translation>Nicht alle Schlüssel ließen sich lesen: %1 sind aufgelistet. %2</translation>
    </message>
    <message>
        <source>Details are being read: %1 of %2 keys</source>
        <translation>Einzelheiten werden gelesen: %1 von %2 Schlüsseln</translation>
    </message>
    <message numerus="yes">
        <source>Details of %n key(s) could not be read; filters by state, spec and tags do not see these.</source>
        <translation>
            <numerusform>Einzelheiten von %n Schlüssel ließen sich nicht lesen; Filter nach Zustand, Spezifikation und Tags sehen ihn nicht.</numerusform>
            <numerusform>Einzelheiten von %n Schlüsseln ließen sich nicht lesen; Filter nach Zustand, Spezifikation und Tags sehen diese nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of %1 of %2 keys are read; filters by state, spec and tags see only these.</source>
        <translation>Einzelheiten von %1 der %2 Schlüssel sind gelesen; Filter nach Zustand, Spezifikation und Tags sehen nur diese.</translation>
    </message>
    <message>
        <source>Details of %1 of %2 keys are from %3.</source>
        <translation>Einzelheiten von %1 der %2 Schlüssel sind vom %3.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alle lesen</translation>
    </message>
</context>
<context>
    <name>keywright::KeyListView</name>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>No key matches</source>
        <translation>Kein passender Schlüssel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>There is no key in “%1”.</source>
        <translation>In „%1“ gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>No key in “%1” matches “%2”.</source>
        <translation>Kein Schlüssel in „%1“ passt zu „%2“.</translation>
    </message>
    <message>
        <source>Reading the keys…</source>
        <translation>Schlüssel werden gelesen…</translation>
    </message>
    <message>
        <source>The keys could not be read</source>
        <translation>Die Schlüssel konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>keywright::KeyTableModel</name>
    <message>
        <source>%1 · simulated</source>
        <translation>%1 · simuliert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>Keine Tags</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>keywright::KeyText</name>
    <message>
        <source>Encrypt and decrypt</source>
        <translation>Ver- und entschlüsseln</translation>
    </message>
    <message>
        <source>Sign and verify</source>
        <translation>Signieren und prüfen</translation>
    </message>
    <message>
        <source>Generate and verify MAC</source>
        <translation>MAC erzeugen und prüfen</translation>
    </message>
    <message>
        <source>Key agreement</source>
        <translation>Schlüsselvereinbarung</translation>
    </message>
    <message>
        <source>encrypt</source>
        <translation>verschlüsseln</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signieren</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>vereinbaren</translation>
    </message>
    <message>
        <source>Generated by the service</source>
        <translation>Vom Dienst generiert</translation>
    </message>
    <message>
        <source>Imported by you</source>
        <translation>Von Ihnen importiert</translation>
    </message>
    <message>
        <source>CloudHSM key store</source>
        <translation>CloudHSM-Schlüsselspeicher</translation>
    </message>
    <message>
        <source>External key store</source>
        <translation>Externer Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Löschen geplant</translation>
    </message>
    <message>
        <source>Pending import</source>
        <translation>Import ausstehend</translation>
    </message>
    <message>
        <source>Replica deletion</source>
        <translation>Replikatlöschung</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
</context>
<context>
    <name>keywright::KeysPage</name>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation>Schlüssel neu einlesen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Details pane (F9)</source>
        <translation>Detailbereich (F9)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Certificates are not verified in this run: whoever is in between can read and change what is sent here.</source>
        <translation>Zertifikate werden bis zum Programmende nicht geprüft: Wer dazwischen sitzt, kann lesen und ändern, was hier gesendet wird.</translation>
    </message>
    <message>
        <source>Verify them again</source>
        <translation>Wieder prüfen</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Diese Verbindung ist geschlossen.</translation>
    </message>
    <message>
        <source>This connection is marked read only.</source>
        <translation>Für diese Verbindung gilt „Nur lesen“.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Test connection…</source>
        <translation>Verbindung testen…</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>Keys you create in this vault are encrypted on this computer and work offline.</source>
        <translation>Schlüssel, die Sie in diesem Tresor erstellen, werden auf diesem Computer verschlüsselt und funktionieren ohne Netzwerk.</translation>
    </message>
    <message>
        <source>There are no keys at this endpoint yet.</source>
        <translation>An diesem Endpunkt gibt es noch keine Schlüssel.</translation>
    </message>
    <message>
        <source>There are no keys in %1 yet.</source>
        <translation>In %1 gibt es noch keine Schlüssel.</translation>
    </message>
</context>
<context>
    <name>keywright::KindPage</name>
    <message>
        <source>Choose what the key is for. AWS services that encrypt for you need a symmetric encryption key.</source>
        <translation>Wählen Sie, wofür der Schlüssel ist. AWS-Dienste, die für Sie verschlüsseln, brauchen einen symmetrischen Schlüssel.</translation>
    </message>
    <message>
        <source>Cannot be changed after creation</source>
        <translation>Nach dem Erstellen nicht mehr änderbar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Spec</source>
        <translation>Spezi&amp;fikation</translation>
    </message>
    <message>
        <source>&amp;Usage</source>
        <translation>&amp;Verwendung</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
</context>
<context>
    <name>keywright::KindText</name>
    <message>
        <source>Symmetric</source>
        <translation>Symmetrisch</translation>
    </message>
    <message>
        <source>One 256-bit key that never leaves the service.</source>
        <translation>Ein 256-Bit-Schlüssel, der den Dienst nie verlässt.</translation>
    </message>
    <message>
        <source>Good for S3, EBS, databases, data keys</source>
        <translation>Gut für S3, EBS, Datenbanken, Datenschlüssel</translation>
    </message>
    <message>
        <source>Not for use outside the service</source>
        <translation>Nicht für Nutzung außerhalb des Dienstes</translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation>Asymmetrisch</translation>
    </message>
    <message>
        <source>A key pair; the public half can be exported.</source>
        <translation>Ein Schlüsselpaar; öffentlicher Teil exportierbar.</translation>
    </message>
    <message>
        <source>Good for signatures, outside parties, ECDH</source>
        <translation>Gut für Signaturen, Externe, ECDH</translation>
    </message>
    <message>
        <source>Not for AWS service encryption</source>
        <translation>Nicht für Verschlüsselung durch AWS-Dienste</translation>
    </message>
    <message>
        <source>HMAC</source>
        <translation>HMAC</translation>
    </message>
    <message>
        <source>Makes and checks message codes.</source>
        <translation>Erzeugt und prüft Nachrichtencodes.</translation>
    </message>
    <message>
        <source>Good for webhooks, tokens, tamper checks</source>
        <translation>Gut für Webhooks, Tokens, Manipulationsschutz</translation>
    </message>
    <message>
        <source>Not for third-party verification</source>
        <translation>Nicht für Prüfung durch Dritte</translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation>Multi-Region</translation>
    </message>
    <message>
        <source>Same key ID and material in several Regions.</source>
        <translation>Gleiches Material und ID in mehreren Regionen.</translation>
    </message>
    <message>
        <source>Good for failover, global tables</source>
        <translation>Gut für Ausfallsicherheit, globale Tabellen</translation>
    </message>
    <message>
        <source>Not for data tied to one Region</source>
        <translation>Nicht für Daten mit fester Region</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>You bring the key material, wrapped here.</source>
        <translation>Eigenes Schlüsselmaterial, hier umhüllt.</translation>
    </message>
    <message>
        <source>Good for escrow, ceremony, fixed expiry</source>
        <translation>Gut für Hinterlegung, Zeremonie, festen Ablauf</translation>
    </message>
    <message>
        <source>Not if you cannot keep a safe copy</source>
        <translation>Nicht ohne sicher verwahrte Kopie</translation>
    </message>
    <message>
        <source>Custom key store</source>
        <translation>Eigener Schlüsselspeicher</translation>
    </message>
    <message>
        <source>Material lives in your CloudHSM or outside AWS.</source>
        <translation>Material in Ihrem CloudHSM oder außerhalb AWS.</translation>
    </message>
    <message>
        <source>Good for single-tenant HSM rules</source>
        <translation>Gut für Vorgaben zu eigenen HSMs</translation>
    </message>
    <message>
        <source>Not for asymmetric or multi-Region</source>
        <translation>Nicht für asymmetrisch oder Multi-Region</translation>
    </message>
    <message>
        <source>Elliptic curve</source>
        <translation>Elliptische Kurve</translation>
    </message>
    <message>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <source>Post-quantum and regional</source>
        <translation>Post-Quanten und regional</translation>
    </message>
    <message>
        <source>%1-bit strength</source>
        <translation>%1 Bit Stärke</translation>
    </message>
    <message>
        <source>Signatures are DER-encoded.</source>
        <translation>Signaturen sind DER-codiert.</translation>
    </message>
    <message>
        <source>Usage changed from %1 to %2 because %3 does not support %4.</source>
        <translation>Die Verwendung wechselte von %1 zu %2, weil %3 nicht %4 unterstützt.</translation>
    </message>
    <message numerus="yes">
        <source>Algorithm(s): %1.</source>
        <translation>
            <numerusform>Algorithmus: %1.</numerusform>
            <numerusform>Algorithmen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::LabelsPage</name>
    <message>
        <source>Names and tags help people and policies find this key. All of them can be changed later.</source>
        <translation>Namen und Tags helfen Menschen und Richtlinien, diesen Schlüssel zu finden. Alle lassen sich später ändern.</translation>
    </message>
    <message>
        <source>Labels may appear in logs and bills. Do not put secrets here.</source>
        <translation>Bezeichnungen können in Protokollen und Rechnungen auftauchen. Tragen Sie hier nichts Geheimes ein.</translation>
    </message>
    <message>
        <source>&amp;Alias</source>
        <translation>&amp;Alias</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Besch&amp;reibung</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>Add ta&amp;g</source>
        <translation>Tag &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Paste…</source>
        <translation>E&amp;infügen…</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Optional. Letters, digits, / _ - only.</source>
        <translation>Optional. Nur Buchstaben, Ziffern und / _ -.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>Insert adds a row, Delete removes it, F2 edits, Ctrl+D copies the value from above.</source>
        <translation>Einfg fügt eine Zeile ein, Entf löscht sie, F2 bearbeitet, Strg+D übernimmt den Wert von oben.</translation>
    </message>
</context>
<context>
    <name>keywright::MainWindow</name>
    <message>
        <source>Keywright</source>
        <translation>Keywright</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Keywright</source>
        <translation>Über Keywright</translation>
    </message>
    <message>
        <source>Keywright %1
Create and manage KMS keys visually.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Keywright %1
KMS-Schlüssel visuell erstellen und verwalten.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Vault “%1”</source>
        <translation>Tresor „%1“</translation>
    </message>
    <message>
        <source>Keywright – %1</source>
        <translation>Keywright – %1</translation>
    </message>
</context>
<context>
    <name>keywright::MaterialPage</name>
    <message>
        <source>Where the secret bits of the key come from, and who keeps them safe.</source>
        <translation>Woher die geheimen Bits des Schlüssels kommen und wer sie verwahrt.</translation>
    </message>
    <message>
        <source>&amp;Origin</source>
        <translation>&amp;Herkunft</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>You must keep your own copy of imported material. If it expires or is deleted, only the same material opens what was encrypted.</source>
        <translation>Von importiertem Material müssen Sie selbst eine Kopie verwahren. Läuft es ab oder wird es gelöscht, öffnet nur dasselbe Material, was verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>I &amp;keep a recoverable copy</source>
        <translation>Ich verwahre eine wiederherstellbare &amp;Kopie</translation>
    </message>
    <message>
        <source>The key is created without material. The import assistant takes over after that.</source>
        <translation>Der Schlüssel wird ohne Material erstellt. Danach übernimmt der Importassistent.</translation>
    </message>
    <message>
        <source>&amp;External key ID</source>
        <translation>Externe Schlüssel-&amp;ID</translation>
    </message>
    <message>
        <source>Key &amp;store</source>
        <translation>Schlüssel&amp;speicher</translation>
    </message>
    <message>
        <source>Connec&amp;t</source>
        <translation>Verbin&amp;den</translation>
    </message>
    <message>
        <source>Create s&amp;imulated store</source>
        <translation>Simulierten Speicher &amp;anlegen</translation>
    </message>
    <message>
        <source>Choose a key store</source>
        <translation>Schlüsselspeicher wählen</translation>
    </message>
    <message>
        <source>%1 · %2%3</source>
        <translation>%1 · %2%3</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation> · simuliert</translation>
    </message>
</context>
<context>
    <name>keywright::MaterialText</name>
    <message>
        <source>a character is neither a digit nor a space</source>
        <translation>ein Zeichen ist weder Ziffer noch Leerzeichen</translation>
    </message>
    <message>
        <source>there is an odd number of hex digits</source>
        <translation>die Anzahl der Hexziffern ist ungerade</translation>
    </message>
    <message>
        <source>the PEM file is encrypted; decrypt it first, with openssl pkcs8</source>
        <translation>die PEM-Datei ist verschlüsselt; entschlüsseln Sie sie zuerst, mit openssl pkcs8</translation>
    </message>
    <message>
        <source>there is no &quot;BEGIN PRIVATE KEY&quot; block (PKCS#8); convert the file with openssl pkcs8 -topk8 -nocrypt</source>
        <translation>es gibt keinen Block „BEGIN PRIVATE KEY“ (PKCS#8); wandeln Sie die Datei um mit openssl pkcs8 -topk8 -nocrypt</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the file is larger than 64 KiB; key material is not</source>
        <translation>die Datei ist größer als 64 KiB; Schlüsselmaterial ist das nicht</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
</context>
<context>
    <name>keywright::MfaDialog</name>
    <message>
        <source>Code of your MFA device</source>
        <translation>Code Ihres MFA-Geräts</translation>
    </message>
    <message>
        <source>The role of this connection asks for it. The code is used once and kept nowhere.</source>
        <translation>Die Rolle dieser Verbindung verlangt ihn. Der Code wird einmal verwendet und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The code has six digits.</source>
        <translation>Der Code hat sechs Ziffern.</translation>
    </message>
</context>
<context>
    <name>keywright::NewPassphraseForm</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation>Passphrase &amp;wiederholen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Type a passphrase. Six random words are a good one.</source>
        <translation>Geben Sie eine Passphrase ein. Gut sind sechs zufällige Wörter.</translation>
    </message>
    <message>
        <source>The two differ. Type the same passphrase again.</source>
        <translation>Die beiden unterscheiden sich. Geben Sie dieselbe Passphrase noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>keywright::ParametersPage</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>The service gives out a public key to wrap the material for, and a token that says so.</source>
        <translation>Der Dienst gibt einen öffentlichen Schlüssel aus, für den das Material umhüllt wird, und einen Token, der dies belegt.</translation>
    </message>
    <message>
        <source>Wrapping algorithm</source>
        <translation>Umhüllungsalgorithmus</translation>
    </message>
    <message>
        <source>Wrapping key</source>
        <translation>Umhüllungsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Wrapping algorithm</source>
        <translation>Umhüllungs&amp;algorithmus</translation>
    </message>
    <message>
        <source>Wrapping &amp;key</source>
        <translation>Umhüllungsschlüsse&amp;l</translation>
    </message>
    <message>
        <source>only if your HSM cannot do SHA-256</source>
        <translation>nur wenn Ihr HSM kein SHA-256 kann</translation>
    </message>
    <message>
        <source>Get the parameters from the service first.</source>
        <translation>Holen Sie zuerst die Parameter vom Dienst.</translation>
    </message>
</context>
<context>
    <name>keywright::PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase anzeigen</translation>
    </message>
</context>
<context>
    <name>keywright::PlannedCall</name>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tags</numerusform>
        </translation>
    </message>
    <message>
        <source>policy (%1 bytes)</source>
        <translation>Richtlinie (%1 Bytes)</translation>
    </message>
    <message>
        <source>With %1 and %2. Sent once, never repeated.</source>
        <translation>Mit %1 und %2. Einmal gesendet, nie wiederholt.</translation>
    </message>
    <message>
        <source>With the default policy. Sent once, never repeated.</source>
        <translation>Mit der Standardrichtlinie. Einmal gesendet, nie wiederholt.</translation>
    </message>
    <message>
        <source>With %1. Sent once, never repeated.</source>
        <translation>Mit %1. Einmal gesendet, nie wiederholt.</translation>
    </message>
    <message>
        <source>Read back and compare with this page</source>
        <translation>Zurücklesen und mit dieser Seite vergleichen</translation>
    </message>
    <message>
        <source>Keep the fingerprint on the result page</source>
        <translation>Fingerabdruck auf der Ergebnisseite festhalten</translation>
    </message>
</context>
<context>
    <name>keywright::PolicyCodeEdit</name>
    <message>
        <source>Key policy (JSON)</source>
        <translation>Schlüsselrichtlinie (JSON)</translation>
    </message>
    <message>
        <source>Tab indents. Esc, then Tab leaves the editor.</source>
        <translation>Tab rückt ein. Mit Esc, dann Tab verlassen Sie den Editor.</translation>
    </message>
</context>
<context>
    <name>keywright::PolicyEditor</name>
    <message>
        <source>Return to &amp;generated</source>
        <translation>Zurück zur &amp;generierten</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Key policy (JSON)</source>
        <translation>Schlüssel&amp;richtlinie (JSON)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find and replace (Ctrl+F, Ctrl+H)</source>
        <translation>Suchen und ersetzen (Strg+F, Strg+H)</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>&amp;Formatieren</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Anweisung</translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>Tab now leaves the editor</source>
        <translation>Tab verlässt jetzt den Editor</translation>
    </message>
    <message>
        <source>Esc, then Tab leaves the editor</source>
        <translation>Esc, dann Tab verlässt den Editor</translation>
    </message>
</context>
<context>
    <name>keywright::PolicyPage</name>
    <message>
        <source>Generated from Administrators and Users. Edits here detach it from those pages.</source>
        <translation>Generiert aus „Administratoren“ und „Benutzer“. Änderungen hier lösen die Richtlinie von diesen Seiten.</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>Schlüsselrichtlinie</translation>
    </message>
</context>
<context>
    <name>keywright::PolicyTab</name>
    <message>
        <source>Save policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>Schlüsselrichtlinie</translation>
    </message>
    <message>
        <source>You keep control: %1</source>
        <translation>Sie behalten die Kontrolle: %1</translation>
    </message>
    <message>
        <source>You may lose control: %1</source>
        <translation>Sie verlieren vielleicht die Kontrolle: %1</translation>
    </message>
</context>
<context>
    <name>keywright::ProbeDialog</name>
    <message>
        <source>What can “%1” do?</source>
        <translation>Was kann „%1“?</translation>
    </message>
    <message>
        <source>Asks for every operation in a way that changes nothing, and compares the answers with what AWS KMS does. The assistant then offers what this endpoint really makes.</source>
        <translation>Fragt nach jeder Operation so, dass sich nichts ändert, und vergleicht die Antworten mit dem, was AWS KMS tut. Der Assistent bietet danach an, was dieser Endpunkt wirklich erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>Also &amp;make a key of each kind (%n), each scheduled for deletion in 7 days at once</source>
        <translation>
            <numerusform>Auch von jeder Art &amp;einen Schlüssel erstellen (%n) und sofort sein Löschen in 7 Tagen planen</numerusform>
            <numerusform>Auch von jeder Art &amp;einen Schlüssel erstellen (%n) und sofort sein Löschen in 7 Tagen planen</numerusform>
        </translation>
    </message>
    <message>
        <source>And try the kinds that KMS &amp;refuses</source>
        <translation>Und die Arten versuchen, die KMS &amp;ablehnt</translation>
    </message>
    <message>
        <source>This connection is marked read only.</source>
        <translation>Für diese Verbindung gilt „Nur lesen“.</translation>
    </message>
    <message>
        <source>Last probed %1.</source>
        <translation>Zuletzt untersucht: %1.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>Erneut s&amp;tarten</translation>
    </message>
    <message>
        <source>Stopping after this question…</source>
        <translation>Wird nach dieser Frage angehalten…</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>These keys were made and could not be scheduled for deletion. Delete them yourself: %1</source>
        <translation>Diese Schlüssel wurden erstellt, aber ihr Löschen ließ sich nicht planen. Löschen Sie sie selbst: %1</translation>
    </message>
    <message>
        <source>Stopped: the findings below are not complete, and the assistant does not use them.</source>
        <translation>Angehalten: die Befunde unten sind nicht vollständig, und der Assistent verwendet sie nicht.</translation>
    </message>
    <message>
        <source>This endpoint does all that was asked as AWS KMS does.</source>
        <translation>Dieser Endpunkt verhält sich in allem, was gefragt wurde, wie AWS KMS.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from AWS KMS, at the top of the list.</source>
        <translation>
            <numerusform>%n Abweichung von AWS KMS, ganz oben in der Liste.</numerusform>
            <numerusform>%n Abweichungen von AWS KMS, ganz oben in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The assistant now offers what it makes, and says why the rest is not available.</source>
        <translation>Der Assistent bietet jetzt an, was er erstellt, und sagt, warum das Übrige nicht verfügbar ist.</translation>
    </message>
</context>
<context>
    <name>keywright::ProbeTableModel</name>
    <message>
        <source>Operation or key</source>
        <translation>Operation oder Schlüssel</translation>
    </message>
    <message>
        <source>KMS</source>
        <translation>KMS</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>made</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>%1 erstellt</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, weicht ab</translation>
    </message>
</context>
<context>
    <name>keywright::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>You keep control: yes</source>
        <translation>Sie behalten die Kontrolle: ja</translation>
    </message>
    <message>
        <source>You keep control: no</source>
        <translation>Sie behalten die Kontrolle: nein</translation>
    </message>
    <message>
        <source>You keep control: depends</source>
        <translation>Sie behalten die Kontrolle: je nachdem</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>keywright::PublicKeyTab</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Public key, PEM</source>
        <translation>Öffentlicher Schlüssel, PEM</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint: %1</source>
        <translation>SHA-256-Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Export public key</source>
        <translation>Öffentlichen Schlüssel exportieren</translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation>PEM (*.pem)</translation>
    </message>
    <message>
        <source>DER (*.der)</source>
        <translation>DER (*.der)</translation>
    </message>
    <message>
        <source>The public key is not here yet, so %1 was not written. Try again.</source>
        <translation>Der öffentliche Schlüssel ist noch nicht da, deshalb wurde %1 nicht geschrieben. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>keywright::RegionsPage</name>
    <message>
        <source>You cannot turn a single-Region key into a multi-Region key later.</source>
        <translation>Ein Schlüssel für eine Region lässt sich später nicht in einen Multi-Region-Schlüssel umwandeln.</translation>
    </message>
    <message>
        <source>Cannot be changed after creation</source>
        <translation>Nach dem Erstellen nicht mehr änderbar</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Nutzung</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Replicas in other Regions are created after the primary key. They share its key ID and material, and have their own policy and labels.</source>
        <translation>Replikate in anderen Regionen werden nach dem Primärschlüssel erstellt. Sie teilen seine Schlüssel-ID und sein Material und haben eigene Richtlinien und Bezeichnungen.</translation>
    </message>
    <message>
        <source>Single Region</source>
        <translation>Eine Region</translation>
    </message>
    <message>
        <source>The key and its material stay in this Region.</source>
        <translation>Der Schlüssel und sein Material bleiben in dieser Region.</translation>
    </message>
    <message>
        <source>Multi-Region primary</source>
        <translation>Multi-Region-Primärschlüssel</translation>
    </message>
    <message>
        <source>Can be replicated to other Regions; its ID begins with mrk-.</source>
        <translation>Lässt sich in andere Regionen replizieren; seine ID beginnt mit mrk-.</translation>
    </message>
</context>
<context>
    <name>keywright::Rehearsal</name>
    <message>
        <source>Throw-away wrapping key made, same size as the service’s</source>
        <translation>Wegwerf-Umhüllungsschlüssel erzeugt, so groß wie der des Dienstes</translation>
    </message>
    <message>
        <source>Wrapped with the chosen algorithm</source>
        <translation>Mit dem gewählten Algorithmus umhüllt</translation>
    </message>
    <message>
        <source>Unwrapped and compared: every byte is identical</source>
        <translation>Enthüllt und verglichen: Jedes Byte ist gleich</translation>
    </message>
    <message>
        <source>Material is valid and matches the spec of the KMS key</source>
        <translation>Das Material ist gültig und passt zur Spezifikation des KMS-Schlüssels</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>keywright::RehearsalPage</name>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>The material is encrypted here, for the service only. It does not leave this computer unwrapped.</source>
        <translation>Das Material wird hier verschlüsselt, nur für den Dienst. Unverhüllt verlässt es diesen Computer nicht.</translation>
    </message>
    <message>
        <source>Rehearsal check</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Run a&amp;gain</source>
        <translation>&amp;Erneut ausführen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation>Probelauf…</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The rehearsal has not passed yet.</source>
        <translation>Der Probelauf ist noch nicht bestanden.</translation>
    </message>
</context>
<context>
    <name>keywright::RequestInspector</name>
    <message>
        <source>Requests to endpoints</source>
        <translation>Anfragen an Endpunkte</translation>
    </message>
    <message>
        <source>What was sent in this run, how often, and how it was answered. Contents, signatures and credentials are not kept.</source>
        <translation>Was seit dem Programmstart gesendet wurde, wie oft, und wie die Antwort war. Inhalte, Signaturen und Anmeldedaten werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>keywright::RequestTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sent again, try %1</source>
        <translation>erneut gesendet, Versuch %1</translation>
    </message>
    <message>
        <source>answered, %1</source>
        <translation>beantwortet, %1</translation>
    </message>
    <message>
        <source>refused, %1 %2</source>
        <translation>abgelehnt, %1 %2</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>keine Antwort: %1</translation>
    </message>
    <message>
        <source>waits before the next try (%1)</source>
        <translation>wartet, dann erneut (%1)</translation>
    </message>
    <message>
        <source>waits: what was just made is not known everywhere yet</source>
        <translation>wartet: Neues ist noch nicht überall bekannt</translation>
    </message>
    <message>
        <source>signs for the endpoint’s clock from now on</source>
        <translation>signiert ab jetzt nach der Uhr des Endpunkts</translation>
    </message>
</context>
<context>
    <name>keywright::ResultPage</name>
    <message>
        <source>Creating the key</source>
        <translation>Schlüssel wird erstellt</translation>
    </message>
    <message>
        <source>One call after the other; CreateKey is sent once.</source>
        <translation>Ein Aufruf nach dem anderen; CreateKey wird nur einmal gesendet.</translation>
    </message>
    <message>
        <source>The key is scheduled for deletion</source>
        <translation>Das Löschen des Schlüssels ist geplant</translation>
    </message>
    <message>
        <source>It is deleted on %1. Until then this can be cancelled.</source>
        <translation>Er wird am %1 gelöscht. Bis dahin lässt sich das abbrechen.</translation>
    </message>
    <message>
        <source>The key may have been created</source>
        <translation>Der Schlüssel wurde vielleicht erstellt</translation>
    </message>
    <message>
        <source>The key was not created</source>
        <translation>Der Schlüssel wurde nicht erstellt</translation>
    </message>
    <message>
        <source>Look at the key list before you try again.</source>
        <translation>Sehen Sie in der Schlüsselliste nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Go back to mend what is named below.</source>
        <translation>Nichts wurde geändert. Gehen Sie zurück und berichtigen Sie, was unten genannt ist.</translation>
    </message>
    <message>
        <source>The key was created, but the alias was not</source>
        <translation>Der Schlüssel wurde erstellt, der Alias nicht</translation>
    </message>
    <message>
        <source>The key was created, but a later call failed</source>
        <translation>Der Schlüssel wurde erstellt, aber ein späterer Aufruf schlug fehl</translation>
    </message>
    <message>
        <source>The key is ready to use by its ID. Choose below what to do.</source>
        <translation>Der Schlüssel ist über seine ID benutzbar. Wählen Sie unten, was geschehen soll.</translation>
    </message>
    <message>
        <source>The key was created and waits for its material</source>
        <translation>Der Schlüssel wurde erstellt und wartet auf sein Material</translation>
    </message>
    <message>
        <source>The key was created</source>
        <translation>Der Schlüssel wurde erstellt</translation>
    </message>
    <message>
        <source>It cannot be used until you import key material.</source>
        <translation>Er ist erst benutzbar, wenn Sie Schlüsselmaterial importieren.</translation>
    </message>
    <message>
        <source>It is ready to use.</source>
        <translation>Er ist einsatzbereit.</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>&amp;Import key material…</source>
        <translation>Schlüsselmaterial &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport public key…</source>
        <translation>Öffentlichen Schlüssel e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Open key</source>
        <translation>Schlüssel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Create &amp;another like this</source>
        <translation>Weiteren dieser &amp;Art erstellen</translation>
    </message>
</context>
<context>
    <name>keywright::ReviewFacts</name>
    <message>
        <source>Multi-Region primary, %1</source>
        <translation>Multi-Region-Primärschlüssel, %1</translation>
    </message>
    <message>
        <source>Single Region, %1</source>
        <translation>Eine Region, %1</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>External key</source>
        <translation>Externer Schlüssel</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>account %1, by its IAM policies</source>
        <translation>Konto %1, nach seinen IAM-Richtlinien</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
</context>
<context>
    <name>keywright::ReviewPage</name>
    <message>
        <source>Read the first group twice. Values that differ from the defaults are bold.</source>
        <translation>Lesen Sie die erste Gruppe zweimal. Werte, die von den Vorgaben abweichen, sind fett.</translation>
    </message>
    <message>
        <source>Cannot be changed later</source>
        <translation>Später nicht änderbar</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Access by key policy</source>
        <translation>Zugriff nach Schlüsselrichtlinie</translation>
    </message>
    <message>
        <source>What will happen, in this order</source>
        <translation>Was geschieht, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Tags, row %1</source>
        <translation>Tags, Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s) before creating the key: %1. %2</source>
        <translation>
            <numerusform>%n Problem vor dem Erstellen beheben: %1. %2</numerusform>
            <numerusform>%n Probleme vor dem Erstellen beheben: %1. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The policy was edited by hand; see the Policy page.</source>
        <translation>Die Richtlinie wurde von Hand bearbeitet; siehe Seite „Richtlinie“.</translation>
    </message>
    <message>
        <source>You keep control:</source>
        <translation>Sie behalten die Kontrolle:</translation>
    </message>
    <message>
        <source>You may keep control:</source>
        <translation>Sie behalten vielleicht die Kontrolle:</translation>
    </message>
    <message>
        <source>You lose control:</source>
        <translation>Sie verlieren die Kontrolle:</translation>
    </message>
</context>
<context>
    <name>keywright::Sidebar</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n key(s)</source>
        <translation>
            <numerusform>%1, %n Schlüssel</numerusform>
            <numerusform>%1, %n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>%1, %2, read only</source>
        <translation>%1, %2, nur lesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>keywright::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>You sign in on a page of your organisation, in the browser. Keywright gets a token for a few hours, never your password.</source>
        <translation>Sie melden sich im Browser auf einer Seite Ihrer Organisation an. Keywright erhält ein Token für einige Stunden, nie Ihr Passwort.</translation>
    </message>
    <message>
        <source>Copy the address of the page</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Asking for a code…</source>
        <translation>Ein Code wird angefordert…</translation>
    </message>
    <message>
        <source>Your browser shows a page. See that it has this code, and confirm. Keywright waits.</source>
        <translation>Ihr Browser zeigt eine Seite. Vergewissern Sie sich, dass dort dieser Code steht, und bestätigen Sie. Keywright wartet.</translation>
    </message>
    <message>
        <source>Open this page in a browser, on any device, see that it has this code, and confirm. Keywright waits.</source>
        <translation>Öffnen Sie diese Seite in einem Browser, auf einem beliebigen Gerät, vergewissern Sie sich, dass dort dieser Code steht, und bestätigen Sie. Keywright wartet.</translation>
    </message>
</context>
<context>
    <name>keywright::SourcePage</name>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>The material stays in locked memory of this program and is wiped when the assistant ends.</source>
        <translation>Das Material bleibt im gesperrten Speicher dieses Programms und wird gelöscht, wenn der Assistent endet.</translation>
    </message>
    <message>
        <source>Material in memory</source>
        <translation>Material im Speicher</translation>
    </message>
    <message>
        <source>File with key material</source>
        <translation>Datei mit Schlüsselmaterial</translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation>Pfad einer Datei</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form der Datei</translation>
    </message>
    <message>
        <source>Detect the form</source>
        <translation>Form erkennen</translation>
    </message>
    <message>
        <source>Raw bytes or DER</source>
        <translation>Rohe Bytes oder DER</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Hex text</source>
        <translation>Hextext</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Raw bytes for symmetric and HMAC keys, PKCS#8 (DER or PEM) for key pairs.</source>
        <translation>Rohe Bytes für symmetrische und HMAC-Schlüssel, PKCS#8 (DER oder PEM) für Schlüsselpaare.</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generieren</translation>
    </message>
    <message>
        <source>Generate here</source>
        <translation>Hier generieren</translation>
    </message>
    <message>
        <source>Made by OpenSSL on this computer. No copy is kept: right for a trial, wrong for material that you must be able to import again.</source>
        <translation>Von OpenSSL auf diesem Computer erzeugt. Es wird keine Kopie verwahrt: richtig für einen Versuch, falsch für Material, das Sie erneut importieren können müssen.</translation>
    </message>
    <message>
        <source>Key material in hex</source>
        <translation>Schlüsselmaterial in Hexziffern</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>Hex digits, as from a paper copy.</source>
        <translation>Hexziffern, etwa von einem Ausdruck.</translation>
    </message>
    <message>
        <source>Choose key material</source>
        <translation>Schlüsselmaterial wählen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Locked, wiped on close</source>
        <translation>Gesperrt, wird beim Schließen gelöscht</translation>
    </message>
    <message>
        <source>Load, generate or type the key material first.</source>
        <translation>Laden, generieren oder tippen Sie zuerst das Schlüsselmaterial.</translation>
    </message>
</context>
<context>
    <name>keywright::StatementCard</name>
    <message>
        <source>Statement without a Sid</source>
        <translation>Anweisung ohne Sid</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>When %1</source>
        <translation>Wenn %1</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Verweigern</translation>
    </message>
    <message>
        <source>Goes to this statement in the text</source>
        <translation>Springt zu dieser Anweisung im Text</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole account, every KMS action; IAM then decides</source>
        <translation>Ganzes Konto, jede KMS-Aktion; dann entscheidet IAM</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Prinzipale</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::StatementList</name>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
</context>
<context>
    <name>keywright::StatusRow</name>
    <message>
        <source>Serving at %1</source>
        <translation>Bereitgestellt: %1</translation>
    </message>
    <message>
        <source>Programs on this computer can use the keys of this vault.</source>
        <translation>Programme auf diesem Computer können die Schlüssel dieses Tresors benutzen.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation>Tresor offen</translation>
    </message>
    <message>
        <source>Vault “%1”</source>
        <translation>Tresor „%1“</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>locks in %1</source>
        <translation>sperrt in %1</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>Schließt in %1</translation>
    </message>
</context>
<context>
    <name>keywright::StepStatus</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generiert</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>Done, defaults</source>
        <translation>Fertig, Vorgaben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Noch offen</translation>
    </message>
</context>
<context>
    <name>keywright::StrengthMeter</name>
    <message>
        <source>Weak, about %1 bits</source>
        <translation>Schwach, etwa %1 Bit</translation>
    </message>
    <message>
        <source>Fair, about %1 bits</source>
        <translation>Mäßig, etwa %1 Bit</translation>
    </message>
    <message>
        <source>Good, about %1 bits</source>
        <translation>Gut, etwa %1 Bit</translation>
    </message>
    <message>
        <source>Excellent, about %1 bits</source>
        <translation>Ausgezeichnet, etwa %1 Bit</translation>
    </message>
    <message>
        <source>Strength: nothing typed yet</source>
        <translation>Stärke: noch nichts eingegeben</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>Stärke: %1</translation>
    </message>
</context>
<context>
    <name>keywright::SummaryTab</name>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Multi-Region</source>
        <translation>Multi-Region</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Replica key</source>
        <translation>Replikatschlüssel</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Schlüsselspeicher</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
</context>
<context>
    <name>keywright::TagCellDelegate</name>
    <message>
        <source>Tag key</source>
        <translation>Tag-Schlüssel</translation>
    </message>
    <message>
        <source>Tag value</source>
        <translation>Tag-Wert</translation>
    </message>
</context>
<context>
    <name>keywright::TagDraft</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>keywright::TagTable</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The clipboard holds no tags. Copy rows of a table, lines of key=value, CSV or JSON.</source>
        <translation>Die Zwischenablage enthält keine Tags. Kopieren Sie Tabellenzeilen, Zeilen der Form Schlüssel=Wert, CSV oder JSON.</translation>
    </message>
</context>
<context>
    <name>keywright::TagTableModel</name>
    <message>
        <source>Type to add a tag</source>
        <translation>Tippen, um ein Tag hinzuzufügen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1. Error: %2</source>
        <translation>%1. Fehler: %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>keywright::TagsDelegate</name>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
</context>
<context>
    <name>keywright::TagsTab</name>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation>Tags speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 of %2 tags used. Labels may appear in logs.</source>
        <translation>%1 von %2 Tags belegt. Bezeichnungen können in Protokollen auftauchen.</translation>
    </message>
</context>
<context>
    <name>keywright::TokenCard</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Time left for the import token</source>
        <translation>Verbleibende Zeit des Import-Tokens</translation>
    </message>
    <message>
        <source>New &amp;token…</source>
        <translation>Neuer &amp;Token…</translation>
    </message>
    <message>
        <source>Get &amp;parameters</source>
        <translation>&amp;Parameter holen</translation>
    </message>
    <message>
        <source>No import token yet</source>
        <translation>Noch kein Import-Token</translation>
    </message>
    <message numerus="yes">
        <source>The service makes a wrapping key and a token that belong together, valid for %n hour(s).</source>
        <translation>
            <numerusform>Der Dienst erzeugt einen Umhüllungsschlüssel und einen Token, die zusammengehören; sie gelten %n Stunde.</numerusform>
            <numerusform>Der Dienst erzeugt einen Umhüllungsschlüssel und einen Token, die zusammengehören; sie gelten %n Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import token valid for %1</source>
        <translation>Import-Token gilt noch %1</translation>
    </message>
    <message>
        <source>The import token expired</source>
        <translation>Der Import-Token ist abgelaufen</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab am %1</translation>
    </message>
    <message>
        <source>It expired %1. Get a new one; your material stays loaded.</source>
        <translation>Er ist am %1 abgelaufen. Holen Sie einen neuen; Ihr Material bleibt geladen.</translation>
    </message>
</context>
<context>
    <name>keywright::TrustDialog</name>
    <message>
        <source>Go on without verifying certificates?</source>
        <translation>Ohne Prüfung der Zertifikate fortfahren?</translation>
    </message>
    <message>
        <source>Only for “%1”, and only until Keywright ends.</source>
        <translation>Nur für „%1“, und nur bis Keywright endet.</translation>
    </message>
    <message>
        <source>Whoever is in between can then read and change every call: plaintexts, data keys, key policies. A certificate authority of your own belongs into the connection’s settings instead (“Trusted certificates”).</source>
        <translation>Wer dazwischen sitzt, kann dann jeden Aufruf lesen und ändern: Klartexte, Datenschlüssel, Schlüsselrichtlinien. Eine eigene Zertifizierungsstelle gehört stattdessen in die Einstellungen der Verbindung („Vertrauenswürdige Zertifikate“).</translation>
    </message>
    <message>
        <source>&amp;Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ &amp;eingeben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Do not verify in this run</source>
        <translation>Bis zum Programmende &amp;nicht prüfen</translation>
    </message>
</context>
<context>
    <name>keywright::UnlockPage</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Keep its key in the system keyring</source>
        <translation>Schlüssel &amp;im System-Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Vault “%1” is locked</source>
        <translation>Tresor „%1“ ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Open another vault…</source>
        <translation>Anderen Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>Geben Sie die Passphrase dieses Tresors ein.</translation>
    </message>
    <message>
        <source>Unlocking takes about half a second, to slow down guessing…</source>
        <translation>Das Entsperren dauert etwa eine halbe Sekunde, um Raten zu verlangsamen…</translation>
    </message>
    <message>
        <source>Asking the system keyring…</source>
        <translation>System-Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Unlocking with the system keyring…</source>
        <translation>Entsperren mit dem System-Schlüsselbund…</translation>
    </message>
    <message>
        <source>The key in the system keyring does not open this vault. Use the passphrase.</source>
        <translation>Der Schlüssel im System-Schlüsselbund öffnet diesen Tresor nicht. Verwenden Sie die Passphrase.</translation>
    </message>
</context>
<context>
    <name>keywright::UsersPage</name>
    <message>
        <source>Who may use the key, in this account and in others.</source>
        <translation>Wer den Schlüssel benutzen darf, in diesem Konto und in anderen.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Add user</source>
        <translation>Be&amp;nutzer hinzufügen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Add a&amp;ccount</source>
        <translation>&amp;Konto hinzufügen</translation>
    </message>
    <message>
        <source>Users may let AWS services use the key for them (&amp;grants)</source>
        <translation>Benutzer dürfen den Schlüssel durch AWS-Dienste benutzen lassen (Berechtigungen, &amp;Grants)</translation>
    </message>
    <message>
        <source>Roles and users</source>
        <translation>Rollen und Benutzer</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Andere Konten</translation>
    </message>
    <message>
        <source>They get: %1.</source>
        <translation>Sie erhalten: %1.</translation>
    </message>
    <message>
        <source>An account named here must also allow the use in its own IAM policies.</source>
        <translation>Ein hier genanntes Konto muss die Benutzung auch in seinen eigenen IAM-Richtlinien erlauben.</translation>
    </message>
</context>
<context>
    <name>keywright::VaultCare</name>
    <message>
        <source>Back up vault</source>
        <translation>Tresor sichern</translation>
    </message>
    <message>
        <source>Backed up to %1 (encrypted, same passphrase).</source>
        <translation>Gesichert in %1 (verschlüsselt, dieselbe Passphrase).</translation>
    </message>
    <message>
        <source>The vault is sound: %1 rows and %2 pieces of key material read and checked.</source>
        <translation>Der Tresor ist in Ordnung: %1 Zeilen und %2-mal Schlüsselmaterial gelesen und geprüft.</translation>
    </message>
</context>
<context>
    <name>keywright::VaultEntrance</name>
    <message>
        <source>New vault</source>
        <translation>Neuer Tresor</translation>
    </message>
    <message>
        <source>This vault is open already.</source>
        <translation>Dieser Tresor ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>Open vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Vaults (*.kwvault);;All files (*)</source>
        <translation>Tresore (*.kwvault);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>keywright::VerifyPage</name>
    <message>
        <source>Verify and wipe</source>
        <translation>Prüfen und löschen</translation>
    </message>
    <message>
        <source>The state is read back from the service.</source>
        <translation>Der Zustand wird vom Dienst zurückgelesen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The material was imported and wiped from memory. The key is %1.</source>
        <translation>Das Material wurde importiert und aus dem Speicher gelöscht. Zustand des Schlüssels: %1.</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>keywright::WindowMenus</name>
    <message>
        <source>&amp;New vault…</source>
        <translation>&amp;Neuer Tresor…</translation>
    </message>
    <message>
        <source>&amp;Open vault…</source>
        <translation>Tresor ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Back up vault…</source>
        <translation>Tresor &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Verify vault</source>
        <translation>Tresor &amp;prüfen</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>Passphrase än&amp;dern…</translation>
    </message>
    <message>
        <source>Serve to AWS &amp;tools…</source>
        <translation>Für AWS-&amp;Werkzeuge bereitstellen…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>Spe&amp;rren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Copy key &amp;ID</source>
        <translation>Schlüssel-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;ARN</source>
        <translation>&amp;ARN kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>Schlüssel &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Details pane</source>
        <translation>&amp;Detailbereich</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Read the keys again</source>
        <translation>Schlüssel &amp;neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>Schlüssel &amp;erstellen…</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>&amp;Import key material…</source>
        <translation>Schlüsselmaterial &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport public key…</source>
        <translation>Öffentlichen Schlüssel e&amp;xportieren…</translation>
    </message>
    <message>
        <source>C&amp;ancel deletion</source>
        <translation>Löschen a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Schedule deletion…</source>
        <translation>&amp;Löschen planen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Keywright</source>
        <translation>Ü&amp;ber Keywright</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation>Neue &amp;Verbindung…</translation>
    </message>
    <message>
        <source>From AWS &amp;profiles…</source>
        <translation>Aus AWS-&amp;Profilen…</translation>
    </message>
    <message>
        <source>&amp;Edit connection…</source>
        <translation>Verbindung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung te&amp;sten…</translation>
    </message>
    <message>
        <source>&amp;What can it do?…</source>
        <translation>Was &amp;kann der Endpunkt?…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Do &amp;not verify certificates in this run…</source>
        <translation>Zertifikate bis zum Programmende &amp;nicht prüfen…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Verbindung &amp;trennen</translation>
    </message>
    <message>
        <source>Re&amp;move connection…</source>
        <translation>Verbindung &amp;entfernen…</translation>
    </message>
    <message>
        <source>Re&amp;quests…</source>
        <translation>An&amp;fragen…</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>W&amp;ork at</source>
        <translation>&amp;Wechseln zu</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
</context>
<context>
    <name>keywright::WizardStep</name>
    <message>
        <source>Kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>Key material</source>
        <translation>Schlüsselmaterial</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open this vault.</source>
        <translation>Diesen Tresor öffnen.</translation>
    </message>
    <message>
        <source>system, light or dark, for this run.</source>
        <translation>system, light oder dark, für diesen Lauf.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Design</translation>
    </message>
</context>
</TS>
