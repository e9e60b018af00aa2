/**
 * Every function that runs in its owner's name (`security definer`), and why it must: it sees past the walls, so each is weighed by a person.
 * A function that is not here, or does not pin its search_path, fails `goc access lint`. Signature → reason.
 */
export const definers: Readonly<Record<string, string>> = {
  'goc.session_holds(text)':
    'Asks of the session table, which the asking role may not read, whether the settings of the connection are those of a living session.',
  'goc.lowest(text)':
    'The same question, answered with the lowest place that the session sees, so that a wall asks once a query.',
  'goc.enter(text)': 'Finds the session of a token and sets its bounds; the app role reads neither sessions nor accounts.',
  'goc.session_account()': 'Tells in whose name an entry of the trail is written; the app role cannot read sessions.',
  'goc.session_writes()': 'Tells whether the session may write; the app role cannot read sessions.',
  'goc.session_person()':
    'Tells whose own record the session’s account is, for the entries a person may see of himself; the app role cannot read accounts.',
  'goc.session_stands()':
    'Tells whether the session lives inside its bounds, for the public map of units; the app role cannot read sessions.',
  'goc.leave_entry(uuid, uuid, text, jsonb)':
    'Writes the entry of what the sign-in role did, in its transaction; the role itself may write no entry, so it cannot write another one.',
  'goc.end_sessions()': 'Ends the sessions that act under a grant when it ends or sleeps, whoever ended it and wherever he sits.',
  'goc.end_delegated()':
    'Ends what was handed on from a grant when that grant ends, also in offices that its ender does not see.',
  'goc.hand_on_part()': 'Compares a grant handed on with the one it came from, which the writer need not be able to read.',
  'goc.conflicts(text)':
    'The rule of conflict reads cases that the reader must not see, to know that he must not; it answers only walls, and only about himself.',
  'goc.same_person(uuid[])':
    'Follows merged duplicates for the rule of conflict, also outside the reader’s bounds. Not granted to the app role.',
  'goc.ceiling()': 'Tells the grade of secrecy of the session’s grant; the app role reads neither sessions nor grants.',
  'goc.take_person()':
    'Copies whose account it is into a new session; the sign-in role may read it, the trigger does so for every role.',
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
}
