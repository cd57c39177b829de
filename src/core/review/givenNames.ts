/**
 * Given names that are common in several countries and, written with a capital, little else: no word of the
 * language, month, programming language, product, release or place that reviews speak of. Who is not in here
 * may be in the review's own list of people; where it is unclear, the rules stay silent.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aaron abigail adrian ahmed aidan alan albert alejandro alessandro alexander alexandra alexei alice alison allison amanda amit amy ' +
    'andrea andreas andrei andrew angela anil anita anna anne anthony antonio arjun arthur ashley barbara ' +
    'benjamin bernard beth betty bob brandon brenda brian bruce carlos carol caroline catherine charlotte ' +
    'chloe christina christine christopher claire colin connor craig cynthia daniel daniela danielle dave ' +
    'david deborah deepak denise dennis diego dmitri dmitry donald donna dorothy douglas edward eduardo ' +
    'elena elizabeth ellen emily emma enrique erik erin ethan eugene eva evelyn fatima fernando fiona ' +
    'francesca francesco francois gareth gary geoff george gerald giovanni giulia graham greg gregory ' +
    'guillaume hannah hans harold harry heather heidi helen henry hiroshi howard ian igor ingrid isabella ' +
    'ivan jacob jacques jaime james janet jason javier jeff jeffrey jen jennifer jeremy jerry jessica jim joan ' +
    'joanna joe joel johannes john jonathan jorge jose joseph joshua juan judith julie julien justin karen ' +
    'karl katherine kathleen katie keith kelly kenji kenneth kevin kiran klaus kristen kyle lakshmi lars ' +
    'laura lauren laurent leonardo lisa liam lorenzo louise luis lukas magnus manuel marcel marcus margaret ' +
    'maria marie marina mario marta martin mary mateo matt matteo matthew megan mehmet melanie melissa michael ' +
    'michelle miguel mike mikhail mohamed mohammed monica muhammad nancy natalia natalie natasha nathan ' +
    'neha nicholas nicolas nicole nikhil nina olga oliver olivia pablo pamela patricia patrick paul paula ' +
    'pedro peter philip philippe phil pierre pooja prakash priya rachel rahul rajesh ralph ramesh raymond ' +
    'rebecca ricardo richard robert roberto roger ronald rosa ryan samantha sam samuel sandra sanjay sara sarah ' +
    'scott sean sebastian sergei sergey sergio sharon shaun silvia sofia sophie stefan stefano stephanie ' +
    'stephen steve steven stuart susan suresh svetlana sven tanya teresa theresa thomas timothy tina tyler ' +
    'ulrich ursula valerie vanessa vijay vikram vincent vladimir walter wendy wesley yuki yusuf yvonne zoe'
  ).split(' '),
);
