/** What the tab says in Dutch: the words of words.js, in their order. */
export const dutch = {
  documents: 'Documenten',
  noAnswer: 'Officeflow antwoordde niet. Controleer je verbinding en probeer het nog eens.',
  loginEnded: 'Je bent niet meer ingelogd. Laad de pagina opnieuw en log in.',
  refused: (status) => `Officeflow heeft dit geweigerd (${status}).`,
  attach: 'Een document toevoegen',
  hint: 'PDF, afbeeldingen (PNG, JPEG), kantoorbestanden (docx, xlsx, odt, ods), tekst en CSV, tot 10 MB per stuk. '
    + 'Iedereen die een taak van deze zaak heeft, kan ze lezen.',
  nothing: 'Deze zaak heeft nog geen documenten.',
  document: 'Document',
  size: 'Grootte',
  attachedBy: 'Toegevoegd door',
  when: 'Wanneer',
  attaching: (name) => `${name} wordt toegevoegd …`,
  attached: (names) => `Toegevoegd: ${names}.`,
  tooLarge: 'Het bestand is groter dan 10 MB.'
};
