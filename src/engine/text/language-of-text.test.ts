import { expect, test } from "vitest";
import { LATIN, languageOfText, latinShare, tellingCyrillicShare } from "./language-of-text.ts";

test.each([
  ["eng", "Visitors may borrow up to twelve books for twenty-one days and the fee is due on return"],
  ["deu", "Die Bibliothek hat den neuen Lesesaal am Montag eroffnet und ist auch an Samstagen fur alle da"],
  ["fra", "La salle de lecture est ouverte dans le centre pour les visiteurs et les eleves des ecoles"],
  ["spa", "La biblioteca del centro abre los lunes y los martes para el publico con una sala que es nueva"],
  ["ita", "La biblioteca e aperta per gli studenti della scuola e non si paga il prestito che dura un mese"],
  ["por", "A biblioteca abre na segunda-feira para os alunos e nao cobra o prestimo que dura um mes ou mais"],
])("%s shows in its frequent words", (language, text) => {
  expect(languageOfText(text, LATIN)).toBe(language);
});

test("a name or a number tells nothing", () => {
  expect(languageOfText("EXIT 24/7", LATIN)).toBeUndefined();
});

test("accents do not matter, for the first reading may miss them", () => {
  expect(languageOfText("für über für", ["eng", "deu"])).toBe("deu");
});

test("the share of Cyrillic is that among letters", () => {
  expect(tellingCyrillicShare("абв abc 123")).toBe(0.5);
  expect(tellingCyrillicShare("123")).toBe(0);
});

test("a word of letters that both alphabets have is no sign of Cyrillic, and may be Latin", () => {
  expect(tellingCyrillicShare("ТЕХТ Мо entry")).toBe(0);
  expect(tellingCyrillicShare("Это Мо")).toBe(1);
  expect(latinShare("ТЕХТ entry")).toBe(1);
  expect(latinShare("新しい NEWS")).toBeCloseTo(4 / 7, 5);
});
