/** Zeros of the decimal digits that people type and NFKC leaves alone: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** Letters that Unicode does not take apart but people type as their plain neighbours. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: "d",
  ı: "i",
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  ة: "ه",
  ى: "ي",
  "’": "'",
};

// Latin, Cyrillic and Arabic marks, the Arabic tatweel, the Devanagari nukta and invisible format characters.
// Vowel signs of Hindi and Thai stay: without them other words come out.
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c\p{Cf}]/gu;

/** The apostrophe of "doesn't" and "what's", left out by as many as write it. */
const CONTRACTED = /(?<=\p{L})'(?=[st](?!\p{L}))/gu;

/** Text as it is compared: lower case, no diacritics, full-width and local digits as 0 to 9. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(/[đıßøłæœةى’]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(CONTRACTED, "")
    .replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, asciiDigit);
}

function asciiDigit(digit: string): string {
  const point = digit.charCodeAt(0);
  return String(point - (ZEROS.findLast((zero) => zero <= point) ?? point));
}
