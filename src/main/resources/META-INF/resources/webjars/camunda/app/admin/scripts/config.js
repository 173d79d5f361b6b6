/** Dutch beside English: the browser's first language decides, and English is for everybody else. */

document.documentElement.lang = /^nl\b/i.test(navigator.languages[0]) ? 'nl' : 'en';

export default {
  locales: {availableLocales: ['en', 'nl'], fallbackLocale: 'en'}
};
