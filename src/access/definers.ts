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
  'goc.end_sessions()': 'Ends the sessions that act under a grant when it ends or sleeps, whoever ended it and wherever he sits.',
  'goc.end_delegated()':
    'Ends what was handed on from a grant when that grant ends, also in offices that its ender does not see.',
  'goc.hand_on_part()': 'Compares a grant handed on with the one it came from, which the writer need not be able to read.',
  'goc.conflicts(text)':
    'The rule of conflict reads cases that the reader must not see, to know that he must not; it answers only walls, and only about himself.',
  'goc.same_person(uuid[])':
    'Follows merged duplicates for the rule of conflict, also outside the reader’s bounds. Not granted to the app role.',
  'goc.ceiling()': 'Tells the grade of secrecy of the session’s grant; the app role reads neither sessions nor grants.',
  'goc.own_cases()': 'Tells to which cases the reader is assigned, before any wall of cases is passed.',
  'goc.barred_batches()': 'Tells which imports wrote a case that the reader must not see.',
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
}
