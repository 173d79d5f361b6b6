/** Dutch for the few words that Tasklist's form library brings along itself and offers no other language for. */

/** Only where the library writes, never what the office or a person wrote. */
const PLACES = ['.fjs-repeat-render-add', '.fjs-repeat-render-collapse', '.fjs-select-placeholder', '.fjs-dropdownlist-empty',
  '.fjs-table-empty', '.fjs-table-td[colspan]', '.fjs-table-nav-label', '.fjs-form-field-error li',
  '.flatpickr-weekday', '.flatpickr-monthDropdown-month'].join(',');

const CALENDAR = {
  Sun: 'zo', Mon: 'ma', Tue: 'di', Wed: 'wo', Thu: 'do', Fri: 'vr', Sat: 'za',
  January: 'januari', February: 'februari', March: 'maart', April: 'april', May: 'mei', June: 'juni', July: 'juli',
  August: 'augustus', September: 'september', October: 'oktober', November: 'november', December: 'december'
};

const TEXTS = [
  [/^Add new$/, 'Toevoegen'],
  [/^Collapse$/, 'Inklappen'],
  [/^Expand all \((\d+)\)$/, 'Alles tonen ($1)'],
  [/^Select$/, 'Kiezen'],
  [/^No results$/, 'Niets gevonden'],
  [/^All values selected$/, 'Alles is gekozen'],
  [/^Nothing to show\.$/, 'Niets te tonen.'],
  [/^of$/, 'van'],
  [/^Field is required\.$/, 'Dit veld is verplicht.'],
  [/^Field must match pattern .*$/, 'Dit heeft niet de verwachte vorm.'],
  [/^Field must have minimum value of (.*)\.$/, 'Dit moet minstens $1 zijn.'],
  [/^Field must have maximum value of (.*)\.$/, 'Dit mag hoogstens $1 zijn.'],
  [/^Field must have minimum length of (.*)\.$/, 'Dit moet minstens $1 tekens hebben.'],
  [/^Field must have maximum length of (.*)\.$/, 'Dit mag hoogstens $1 tekens hebben.'],
  [/^Field must be a valid +international phone number\..*$/, 'Dit moet een internationaal telefoonnummer zijn, zoals +31201234567.'],
  [/^Field must be a valid email\.$/, 'Dit moet een e-mailadres zijn.'],
  ...Object.entries(CALENDAR).map(([english, dutch]) => [new RegExp(`^${english}$`), dutch])
];

/** Words that stand in attributes: where, which, and how they read. */
const ATTRIBUTES = [
  ['input.fjs-input', 'placeholder', /^Search$/, 'Zoeken'],
  ['.fjs-repeat-row-remove', 'aria-label', /^Remove list item (\d+)$/, 'Regel $1 verwijderen'],
  ['.fjs-taglist-tag-remove', 'title', /^Remove tag$/, 'Weghalen'],
  ['.fjs-number-arrow-up', 'aria-label', /^Increment$/, 'Hoger'],
  ['.fjs-number-arrow-down', 'aria-label', /^Decrement$/, 'Lager'],
  ['.fjs-table-nav-button', 'aria-label', /^Previous page$/, 'Vorige pagina'],
  ['.fjs-table-nav-button', 'aria-label', /^Next page$/, 'Volgende pagina']
];

function said(text) {
  const [from, to] = TEXTS.find(([english]) => english.test(text.trim())) || [];
  return from ? text.replace(text.trim(), text.trim().replace(from, to)) : text;
}

function translate(form) {
  form.querySelectorAll(PLACES).forEach((place) => [...place.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && said(node.data) !== node.data)
      .forEach((node) => { node.data = said(node.data); }));
  ATTRIBUTES.forEach(([place, name, from, to]) => [...form.querySelectorAll(place)]
      .filter((found) => from.test(found.getAttribute(name)))
      .forEach((found) => found.setAttribute(name, found.getAttribute(name).replace(from, to))));
}

/** A form, or its calendar wherever that hangs. */
const DRAWN = '.fjs-container, .flatpickr-calendar';

/** What was drawn anew where something changed: the form around it, or the forms in it. */
function drawn({target}) {
  const place = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
  const around = place && place.closest(DRAWN);
  return around ? [around] : [...(place ? place.querySelectorAll(DRAWN) : [])];
}

/** From now on, whatever a form draws. */
export function translateForms() {
  const observer = new MutationObserver((changes) => new Set(changes.flatMap(drawn)).forEach(translate));
  observer.observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['placeholder', 'aria-label', 'title']
  });
}
