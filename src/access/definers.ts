/**
 * Every function that runs in its owner's name (`security definer`), and why it must: it sees past the walls, so each is weighed by a person.
 * A function that is not here, or does not pin its search_path, fails `goc access lint`. Signature → reason.
 */
export const definers: Readonly<Record<string, string>> = {
  'goc.session_holds(text)':
    'Asks of the session table, which the asking role may not read, whether the settings of the connection are those of a living session.',
  'goc.lowest(text)':
    'The same question, answered with the lowest place that the session sees, so that a wall asks once a query.',
  'goc.enter(text, uuid)': 'Finds the session of a token and sets its bounds; the app role reads neither sessions nor accounts.',
  'goc.session_account()': 'Tells in whose name an entry of the trail is written; the app role cannot read sessions.',
  'goc.session_writes()': 'Tells whether the session may write; the app role cannot read sessions.',
  'goc.session_person()':
    'Tells whose own record the session’s account is, for the entries a person may see of himself; the app role cannot read accounts.',
  'goc.session_stands()':
    'Tells whether the session lives inside its bounds, for the public map of units; the app role cannot read sessions.',
  'goc.leave_entry(uuid, uuid, text, jsonb)':
    'Writes the entry of what the sign-in role did, in its transaction; the role itself may write no entry, so it cannot write another one.',
  'goc.leave_failure(uuid, text, text, text)':
    'Writes the entry of a sign-in that failed; the sign-in role may write no entry, and of what was typed it is given nothing.',
  'goc.on_record(uuid)':
    'Tells whether an id is a person’s, so that an account is not tied to nobody; the sign-in role reads no records, and an id cannot be guessed.',
  'goc.failures(integer, integer, uuid)':
    'Gives who keeps accounts the failed sign-ins inside his bounds, and an account’s owner his own, and no other entry: neither reads the trail here.',
  'goc.end_sessions()': 'Ends the sessions that act under a grant when it ends or sleeps, whoever ended it and wherever he sits.',
  'goc.end_delegated()':
    'Ends what was handed on from a grant when that grant ends, also in offices that its ender does not see.',
  'goc.hand_on_part()': 'Compares a grant handed on with the one it came from, which the writer need not be able to read.',
  'goc.conflicts(text)':
    'The rule of conflict reads cases that the reader must not see, to know that he must not; it answers only walls, and only about himself.',
  'goc.same_person(uuid[])':
    'Follows merged duplicates for the rule of conflict, also outside the reader’s bounds. Not granted to the app role.',
  'goc.ceiling()': 'Tells the grade of secrecy of the session’s grant; the app role reads neither sessions nor grants.',
  'goc.take_grant()': 'Copies what the grant and the account say into their session, whoever writes it, and whatever he writes.',
  'goc.give_grant()': 'Carries a changed grant into the sessions that act under it, at once.',
  'goc.give_account()': 'Carries a changed name of an account, or its closing, into its sessions, at once.',
  'goc.own_cases()': 'Tells to which cases the reader is assigned, before any wall of cases is passed.',
  'goc.cases_above()':
    'Tells which cases are above the reader’s grade, so that their teams and conflicts are as secret as they are.',
  'goc.closed_past(text)':
    'Tells which records have a past the reader must not see, by wordings that he must not see; it answers only walls.',
  'goc.barred_batches()': 'Tells which imports wrote a case that the reader must not see.',
  'goc.next_import_number()':
    'Counts the account’s own imports, also those whose cases it has since become barred from, so that its series has no gap.',
  'goc.stands_on()':
    'Asks whether the people, organizations and programmes that a record of a case names exist, also outside the writer’s bounds.',
  'goc.take_secrecy()': 'Copies the grade of a case to its subject, whether or not the writer sees the case.',
  'goc.give_secrecy()': 'Carries a changed grade to all subjects of the case, also those the writer does not see.',
  'goc.not_ones_own()':
    'Looks whether the subject sits in the body that would handle the case, whatever the writer sees of posts.',
  'goc.tell_change()':
    'Writes each changed field into the trail; the app role itself may not write a change, so it cannot write a false one.',
  'goc.must_be_told()': 'Looks at the commit for the entry of this very transaction, whatever the reader sees of the trail.',
  'goc.replace_places()':
    'Renumbers the tree and every row that stands in it, also outside the bounds of whoever moved it. Takes no argument, reads only what is recorded.',
  'goc.take_place()': 'Looks up the place of a row’s unit in the public map without checking the session again for every row.',
  'goc.take_name()': 'Copies the order of a person’s name into his places, also those outside the writer’s bounds.',
  'goc.give_name()': 'Carries a changed name into all places of the person, also those outside the writer’s bounds.',
  'goc.own_ids()': 'Tells who the session is on record; the app role reads neither sessions nor accounts.',
  'goc.own_person()':
    'Gives the person on record his own row, which no wall by place shows him. It takes no argument: nobody else’s row can be asked for.',
  'goc.own_tenures()': 'Gives the person on record the posts he held, from all places; no argument.',
  'goc.own_memberships()': 'Gives the person on record the cells he belonged to; no argument.',
  'goc.own_qualifications()': 'Gives the person on record his diplomas; no argument.',
  'goc.own_findings()': 'Gives the person on record what was found of him as a local person; no argument.',
  'goc.own_sources()':
    'Names the files that brought the person’s own values, but none that brought anything of the inspection side.',
  'goc.own_row(text, uuid)':
    'Gives one row of the person’s own record, so that a contest keeps what stood there. Not granted to the app role.',
  'goc.file_contest(uuid, text, text, uuid, text, text, text, date, date, text)':
    'Writes a contest about the session’s own record; who has only his own record may write no table.',
  'goc.own_contests()': 'Gives the person his own contests with their answers; no argument.',
  'goc.withdraw_contest(uuid)': 'Takes back a contest of the session’s own person, while it is not answered.',
  'goc.attach_paper(uuid, text, text, bytea)':
    'Keeps a paper with the session’s own contest; the app role has no right on the table of papers.',
  'goc.papers_of(uuid[])':
    'Gives the papers of contests to him who sent them, and to who may write where the contest stands; it asks for both itself.',
  'goc.drop_paper()': 'Takes the paper of a contest whose words a lawful erasure took; the app role may not touch papers.',
  'goc.erase_value(text, uuid, text)':
    'Erases one value where the app role may change nothing: earlier wordings, the trail. It asks for the act to give rights, its bounds, and a fresh sign-in.',
  'goc.isolated()':
    'Tells whether this installation is declared an isolated network; the app role reads no declarations. One bit, which every reader is shown.',
  'goc.isolation_now()': 'Tells a living session the same, and who declared it on what paper to who gives rights alone.',
  'goc.keep_number_only(uuid, text, integer)':
    'Takes what a secret paper says out of its past wordings and the trail, where the app role may change nothing. It asks for the right to write, the bounds and the version.',
  'goc.person_in_sight(uuid, integer)':
    'Asks the wall of people by place for the functions below, which run past it. Not granted to the app role.',
  'goc.session_may(text[])': 'Tells the functions below which acts the session’s grant has. Not granted to the app role.',
  'goc.opened_under(uuid, uuid, uuid)':
    'Looks for openings of a grant; asked by the functions beside it, not granted to the app role.',
  'goc.opened(uuid)': 'Tells which sensitive groups of a person the session has opened today; the app role reads no openings.',
  'goc.opening_told()': 'Looks at the commit for the entry of an opening, whatever the reader sees of the trail.',
  'goc.sensitive_of(uuid)':
    'Gives the sensitive fields of one person in sight, of the groups alone that the session has opened; the app role has no right to the columns.',
  'goc.open_fields(uuid, text, text)':
    'Writes an opening of a person in sight in the session’s name; the app role may write none, so it cannot open in another’s name.',
  'goc.persons_to_match(text[], text[])':
    'Gives those in sight who bear a number or a name of a file, with their sensitive fields, to who may import: a file says what it says already, and must be compared.',
  'goc.number_ends(uuid[])': 'Gives the last four figures of numbers of people in sight, to who may import.',
  'goc.closed_values(text, uuid, integer)':
    'Gives the closed fields of one wording of a person in sight, to who may import or write: an undo puts them back, an answer compares them.',
}
