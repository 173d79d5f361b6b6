/** What our pages say in Dutch: the words of words.js, in their order. */
export const dutch = {
  noAnswer: 'Officeflow antwoordde niet. Controleer je verbinding en probeer het nog eens.',
  loginEnded: 'Je bent niet meer ingelogd. Laad de pagina opnieuw en log in.',
  refused: (status) => `Officeflow heeft dit geweigerd (${status}).`,
  loading: 'Laden …',

  startProcedure: 'Een procedure starten',
  startHint: 'Kies wat je wilt doen. Er opent een formulier; de procedure begint als je het verstuurt.',
  nothingToStart: 'Er is geen procedure die je mag starten.',

  due: 'Uiterlijk',
  overdue: 'te laat',

  documents: 'Documenten',
  documentHeads: ['Document', 'Grootte', 'Toegevoegd door', 'Wanneer'],
  noDocuments: 'Deze zaak heeft nog geen documenten.',
  attach: 'Een document toevoegen',
  documentKind: 'Wat voor document?',
  chooseKind: 'Zeg eerst wat voor document het is.',
  attachHint: 'PDF, afbeeldingen (PNG, JPEG), kantoorbestanden (docx, xlsx, odt, ods), tekst en CSV, tot 10 MB per stuk. '
      + 'Iedereen die een taak van deze zaak heeft, kan ze lezen.',
  attachHintApart: 'PDF, afbeeldingen (PNG, JPEG), kantoorbestanden (docx, xlsx, odt, ods), tekst en CSV, tot 10 MB per stuk. '
      + 'Alleen wie aan dit deel van de zaak werkt, kan ze lezen.',
  attaching: (name) => `${name} wordt toegevoegd …`,
  attached: (names) => `Toegevoegd: ${names.join(', ')}.`,
  tooLarge: 'Het bestand is groter dan 10 MB.',

  timeline: 'Tijdlijn',
  timelineOf: (reference) => `Wat er tot nu toe gebeurde in ${reference}`,
  timelineHeads: ['Wanneer', 'Wie', 'Wat', 'Bijzonderheden'],
  nothingHappened: 'In deze zaak is nog niets gebeurd.',
  officeflow: 'Officeflow',
  inPlaceOf: (name, absent) => `${name} voor ${absent}`
};
