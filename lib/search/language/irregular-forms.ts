/**
 * English forms that a stemmer cannot reach: `form` → `base`.
 * Each line is a base followed by its irregular forms.
 */
const LINES = `
be am is are was were been
become became
begin began begun
bind bound
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
cost costs
do did done does
draw drew drawn
drive drove driven
fall fell fallen
feel felt
find found
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
have has had
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
read reads
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
show shown
shrink shrank shrunk
speak spoke spoken
spend spent
stand stood
steal stole stolen
stick stuck
swear swore sworn
take took taken
teach taught
tell told
think thought
throw threw thrown
understand understood
wear wore worn
win won
withdraw withdrew withdrawn withdrawal
write wrote written
child children
man men
woman women
person people persons
foot feet
tooth teeth
mouse mice
good better best
bad worse worst
analysis analyses
index indices indexes
criterion criteria
medium media
currency currencies
verify verification verified verifying verifies
identify identification identified identifying identifies
notify notification notified notifying notifies notifications
apply application applied applying applies applications
modify modification modified modifying modifies
authenticate authentication authenticated
authorise authorize authorisation authorization authorised authorized
receive receipt
deny denial denied
refuse refusal
approve approval
renew renewal
`;

function readLines(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of LINES.trim().split('\n')) {
    const [base, ...others] = line.split(' ');
    if (base !== undefined) for (const form of others) forms.set(form, base);
  }
  return forms;
}

const forms = readLines();

/** The base of an irregular English form, or the word itself. */
export function regularForm(word: string): string {
  return forms.get(word) ?? word;
}
