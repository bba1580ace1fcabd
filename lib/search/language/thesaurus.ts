/**
 * Words that customers and writers of help articles use for the same thing. A line is one
 * meaning; phrases are joined by `_`. They weigh little: they only break ties between articles
 * that share nothing else with the query. Editors' own synonyms weigh more.
 */
const ENGLISH = `
delete remove erase clear discard wipe get_rid_of
cancel stop terminate end abort call_off
close deactivate disable turn_off switch_off
open activate enable turn_on switch_on unlock
block ban suspend restrict freeze lock
create add set_up
change edit modify update alter switch
fix repair solve resolve troubleshoot
problem issue error trouble fault bug failure
fail broken not_working crash wrong
show display view see look_up
hide conceal invisible
find search locate look_for
receive obtain arrive
send transfer forward dispatch
buy purchase order
sell sale
pay payment paid charge bill invoice
cost price fee charge rate expense how_much
free no_charge no_cost
money cash funds fund balance
refund reimburse money_back return chargeback
deposit top_up load add_money fund
withdraw withdrawal cash_out take_out payout
exchange convert swap trade
rate exchange_rate price
limit maximum minimum cap restriction threshold
wait pending delay slow late processing
duration time how_long
quick fast instant immediate
missing lost disappeared vanished not_received
stolen theft compromised hacked fraud scam
duplicate twice double two_times
extra additional unexpected
decline reject refuse deny fail
approve accept confirm
verify verification identity kyc confirm prove
proof evidence document certificate
identity id passport identification
name surname last_name
address residence home location
location place position
phone mobile cell telephone smartphone
computer pc laptop desktop machine
app application program software
website site web_page web
email mail e_mail
message text sms notification chat
photo picture image photograph
video clip film movie
file document attachment
folder directory
doc document
login log_in sign_in signin
logout log_out sign_out
register sign_up signup join enroll open_account create_account
account profile user
password passcode passphrase pin
code passcode otp
two_factor 2fa authenticator two_step multi_factor mfa
reset recover restore forgot
username user_name login_name
start begin launch
finish complete
history statement record log
past previous former earlier old
recent latest
whole entire
multiple several more_than_one
single sole only_one
share public
private privacy hidden secret
secure safe security protect
download save export
upload import
copy duplicate clone
back_up save archive
move transfer shift
merge combine join unite
split separate divide
connect link pair attach
disconnect unlink detach
install set_up
uninstall remove
subscribe subscription membership plan
unsubscribe opt_out
renew extend prolong
expire expiry expiration end
replace replacement substitute
upgrade improve
country region abroad overseas international foreign
currency money coin
bank banking
card debit credit
atm cash_machine cashpoint
merchant shop store retailer seller
contactless tap
help support assist assistance customer_service customer_care helpdesk hotline
contact reach call speak talk
gdpr data_protection personal_data privacy
usa america united_states
company business firm organization corporate
employee staff worker
job work position
person people someone user individual human agent
marry married marriage wedding
invite invitation refer referral recommend
recognise recognize identify spot detect
supported available
child kid minor teenager
age old years
buy_now order
date day time
schedule plan
calendar agenda
reminder alert notification
automatic auto recurring regular
manual by_hand
default standard
option setting preference configuration
menu settings
button click press tap
choose select pick
allow permit let enable
deny forbid prevent stop block
avoid prevent
require need necessary
difference different compare versus
example sample
reason cause
explain describe
guide tutorial instruction
answer reply respond response
reward bonus incentive prize
question ask query
comment post
reply answer
picture avatar
sound audio music voice
quiet mute silence
print printer
screen display monitor
large big huge
small little tiny
increase raise grow higher rise go_up went_up
decrease reduce lower fewer less drop fall go_down went_down
count number amount total
sum total
list table
tax taxes taxation
report statement
law legal regulation
crypto cryptocurrency coin token
wallet address
network blockchain chain
`;

const GROUPS: Readonly<Record<string, string>> = { en: ENGLISH };

/** The groups of a language's thesaurus; each word or phrase as it would be typed. */
export function thesaurus(language: string): string[][] {
  return (GROUPS[language] ?? '')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ').map((phrase) => phrase.replaceAll('_', ' ')));
}
