/** See `thesaurus.ts`. */
export const GERMAN = `
löschen entfernen beseitigen loswerden deinstallieren
konto_schließen konto_löschen konto_kündigen konto_auflösen konto_deaktivieren
kündigen beenden stornieren abbestellen abbrechen
schließen deaktivieren ausschalten abschalten abstellen
einschalten aktivieren anschalten anmachen freischalten
sperren blockieren einfrieren
gesperrt blockiert eingefroren gehackt
entsperren freischalten aufheben
erstellen anlegen einrichten hinzufügen eröffnen
ändern bearbeiten aktualisieren wechseln anpassen umstellen tauschen
beheben lösen reparieren
problem fehler störung schwierigkeit panne
fehlgeschlagen funktioniert_nicht geht_nicht klappt_nicht kaputt defekt
hängt steckt_fest reagiert_nicht eingefroren hängen_geblieben
langsam leistung performance dauert_lange verzögerung
anzeigen sehen ansehen einsehen darstellen erscheinen
suchen finden
erhalten bekommen empfangen kriegen ankommen
nicht_angekommen nicht_erhalten fehlt verschwunden vermisst
senden schicken überweisen übertragen
zurückschicken zurücksenden rücksendung retoure
kaufen bestellen erwerben
zahlung bezahlung zahlen bezahlen
zahlungsart zahlungsmethode zahlungsmittel
kosten preis gebühr gebühren entgelt wie_viel wieviel
kostenlos gratis umsonst gebührenfrei
geld guthaben betrag
erstattung rückerstattung erstatten geld_zurück
einzahlen einzahlung aufladen
auszahlen auszahlung abheben abhebung
umtauschen tauschen wechseln umrechnen
limit grenze höchstbetrag maximum obergrenze
mindestbetrag minimum mindest
warten ausstehend bearbeitung
dauer dauert wie_lange zeitraum frist brauchen
schnell sofort umgehend
gestohlen geklaut diebstahl verloren verlust
gehackt kompromittiert missbraucht fremder_zugriff
doppelt zweimal mehrfach
abgelehnt verweigert zurückgewiesen
annehmen akzeptieren bestätigen
verifizierung verifizieren identitätsprüfung identität legitimation kyc
nachweis beleg dokument bescheinigung
ausweis personalausweis reisepass pass
nachname familienname name
adresse anschrift wohnsitz
handy mobiltelefon smartphone telefon mobil
computer pc rechner laptop notebook gerät
app anwendung programm software
website webseite seite
mail email e_mail mailadresse email_adresse
nachricht benachrichtigung mitteilung meldung
bild foto
datei dokument
anmelden einloggen login anmeldung
abmelden ausloggen logout
registrieren anmelden konto_eröffnen
konto account profil
passwort kennwort
code pin tan
zwei_faktor 2fa zweistufig authenticator
zurücksetzen wiederherstellen vergessen
benutzername nutzername
verlauf historie protokoll
kontoauszug auszug umsatzübersicht
rechnung beleg quittung
steuer steuern finanzamt
teilen freigeben
sicher sicherheit schutz
herunterladen download exportieren export speichern
hochladen upload importieren
sicherung backup datensicherung
verbinden koppeln verknüpfen
abonnement abo mitgliedschaft tarif
newsletter rundbrief
verlängern erneuern
ablaufen ungültig
ersetzen ersatz
land ausland international
währung geld
bank geldinstitut
karte kreditkarte debitkarte girocard
geldautomat bankautomat
händler geschäft laden shop
artikel produkt ware
paket lieferung sendung versand bestellung
hilfe support kundendienst kundenservice hotline ansprechpartner
kontakt erreichen anrufen sprechen
datenschutz dsgvo
firma unternehmen betrieb
mitarbeiter kollege angestellter
person mensch mitarbeiter
einladen werben empfehlen
kind minderjährig
alter jahre
einstellung option konfiguration
erforderlich nötig brauchen benötigen
unterschied vergleich
grund ursache warum
anleitung hilfe
gutschein rabatt coupon aktionscode
speicher speicherplatz platz
mehrere verschiedene
`;
