const REPLY_CODE = /^\d{3}$/;
const ENHANCED_CODE = /^[2-5x]\.\d{1,3}\.\d{1,3}$/;

/** Whether a folded word is a reply code or an enhanced status code, as {@link plainCodes} writes them. */
export function isCode(word: string): boolean {
  return REPLY_CODE.test(word) || ENHANCED_CODE.test(word);
}

/** Marks that only dress a code or a word: quotes, brackets, "#", backticks, control characters. */
const DRESS = /(?:[\p{Cc}`"'«»“”‘’(){}[\]<>*_#?!¿¡؟…:=~]|\.{2,9})+/gu;

/** Markup that came along: "<b>550</b>". */
const TAG = /<\/?[a-z]{1,10}>/g;

/** An enhanced code with commas or blanks after its dots; not part of an address such as 192.0.2.5. */
const DOTTED =
  /(?<![\p{L}\p{N}.,])([2-5x])\s?[.,。·]\s?([0-9ol]{1,3})\s?[.,。·]\s?([0-9ol]{1,3})(?![.,]?[\p{L}\p{N}])/gu;

/** "5 1 1", "5-1-1": only as the whole of what was typed, else it is three numbers. */
const SPREAD = /^([245x])([- /])(\d{1,2})\2(\d{1,2})$/;

/** "55O", "42l": typed or read by optical recognition with a letter. */
const LETTERED = /(?<![\p{L}\p{N}.])(?=[0-9ol]{0,2}\d)([1-6][0-9ol]{2})(?![\p{L}\p{N}])/gu;

/** The hyphen of a multi-line reply, "550-5.7.26"; not those of an id, "microsoft-365-5.7.57-anonymous". */
const REPLY_HYPHEN = /(?<=\b\d{3}) ?- ?(?=[2-5x]\.\d{1,3}\.\d{1,3}(?![\d-]))/g;

/** "421-450", "5.1.1-5.7.1": a hyphen between two codes of one kind. */
const CODE_HYPHEN = /(?<=\b\d{3}) ?[-–—] ?(?=\d{3}\b)|(?<=\.\d{1,3}) ?[-–—] ?(?=[2-5x]\.\d)/g;

/** Folded text with every code in its plain form, "550", "5.1.1", "x.7.26". */
export function plainCodes(folded: string): string {
  return folded
    .replace(TAG, " ")
    .replace(DRESS, " ")
    .trim()
    .replace(SPREAD, "$1.$3.$4")
    .replace(
      DOTTED,
      (_, ...[first, second, third]) => `${first}.${digits(second)}.${digits(third)}`,
    )
    .replace(LETTERED, digits)
    .replace(REPLY_HYPHEN, " ")
    .replace(CODE_HYPHEN, " / ");
}

/** Letters typed or read for digits: "55o" is 550. */
export function digits(text: string): string {
  return text.replaceAll("o", "0").replaceAll("l", "1");
}

/**
 * Codes in a row to what each stands for: a reply code and an enhanced code side by side are one reply
 * ("550 5.1.1"); any other two stand apart ("421 450").
 */
export function groupCodes(codes: readonly string[]): string[] {
  const groups: string[] = [];
  for (const code of codes) {
    const last = groups.at(-1);
    const pairs = last && isCode(last) && last.includes(".") !== code.includes(".");
    if (pairs) groups[groups.length - 1] = `${last} ${code}`;
    else groups.push(code);
  }
  return groups;
}
