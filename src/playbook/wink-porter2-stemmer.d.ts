declare module 'wink-porter2-stemmer' {
  /** The stem of an English word; of a word that every object knows, whatever that object has there. */
  function stem(word: string): unknown;
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default stem;
}
