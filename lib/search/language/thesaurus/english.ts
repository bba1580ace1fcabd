/** See `thesaurus.ts`. */
export const ENGLISH = `
delete remove erase clear discard wipe get_rid_of uninstall
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
slow lag laggy performance takes_forever takes_long long_time delay
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
close_account delete_account deactivate_account terminate_account remove_account cancel_account
parcel package delivery shipment shipping order
deliver ship dispatch send_out
arrive delivered received come
send_back return give_back
fake counterfeit imitation knockoff replica
genuine original authentic
theme dark_mode night_mode light_mode appearance
history log past historical record
freeze hang hung stuck unresponsive not_responding
crash quit shuts_down
blank empty white_screen black_screen nothing_shows
not_see not_detected not_recognized not_found not_visible not_shown not_displayed does_not_appear missing
visible displayed shown appear
not_working does_not_work broken faulty defective damaged
text_size font letters
bigger larger enlarge increase zoom
boss admin administrator owner
discount coupon voucher promo promo_code
guarantee warranty
internet wifi wi_fi wireless network connection
old_version previous_version downgrade
school education student teacher classroom
spam junk
pause suspend hold
outage down downtime unavailable offline
colleague coworker teammate member team
vat tax
price_list pricing prices
trial free_trial try
backup snapshot restore_point copy
locked lockout locked_out blocked
disk storage space
full out_of_space low_space
attack ddos malicious traffic
hacked incident breach compromised security_incident
cart basket shopping_cart
shop store storefront
how_often frequency interval
shortcut hotkey key_combination
spelling typo
mail email
ad advertisement advert
tracking track
logo icon
`;
