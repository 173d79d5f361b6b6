/** Dutch beside English: the browser's first language decides, and English is for everybody else. The shortcuts are Tasklist's own. */
import {translateForms} from './form-words.js';

const dutch = /^nl\b/i.test(navigator.languages[0]);

document.documentElement.lang = dutch ? 'nl' : 'en';
if (dutch) {
  translateForms();
}

export default {
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: 'en'},
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: dutch ? 'pakt de gekozen taak op' : 'claims the task that is chosen'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: dutch ? 'gaat naar het eerste filter' : 'goes to the first filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: dutch ? 'gaat naar de eerste taak in de lijst' : 'goes to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: dutch ? 'gaat naar het eerste veld van het formulier' : 'goes to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: dutch ? 'begint een nieuw proces' : 'opens the list of processes to start'
    }
  }
};
