/** What is looked for in the settings; every word on the page marks itself. */
class Seek {
  text = $state('');
}

export const seek = new Seek();
