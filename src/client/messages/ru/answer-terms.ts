import type { Expectation, OtherFormatName } from "#core/recognition/answer-terms.ts";

const EXPECTED: Readonly<Record<Expectation, string>> = {
  "an object": "объект",
  text: "текст",
  "true or false": "true или false",
  "a number": "число",
  "a number from 0 to 1": "число от 0 до 1",
  "a positive number": "положительное число",
  "a whole number": "целое число",
  "the name of an enum value": "имя значения перечисления",
  "the words of the line": "слова строки",
  "one reading of the line: the first is taken": "одно прочтение строки: взято первое",
  "ANGLE_0, ANGLE_90, ANGLE_180 or ANGLE_270": "ANGLE_0, ANGLE_90, ANGLE_180 или ANGLE_270",
  "`page` in place of `pageNumber`": "`page` вместо `pageNumber`",
  "the index of an entity of this page, or -1": "номер сущности этой страницы или -1",
  "a known likelihood": "известная степень вероятности",
};

const FORMATS: Readonly<Record<OtherFormatName, string>> = {
  hOCR: "hOCR",
  "ALTO XML": "ALTO XML",
  "PAGE XML": "PAGE XML",
  "ABBYY XML": "ABBYY XML",
  "Pascal VOC": "Pascal VOC",
  "Tesseract TSV": "Tesseract TSV",
  "a PaddleOCR label file": "файл разметки PaddleOCR",
  "YOLO labels": "разметка YOLO",
  COCO: "COCO",
  "a list of COCO results": "список результатов COCO",
  "Label Studio": "Label Studio",
  "an answer of Azure": "ответ Azure",
  "an answer of Azure OCR": "ответ Azure OCR",
  "an answer of Amazon Textract": "ответ Amazon Textract",
  "a layout of LayoutParser": "макет LayoutParser",
  "labels of MMOCR": "разметка MMOCR",
  "labels of LabelMe": "разметка LabelMe",
  "an operation that has no answer yet": "операция, на которую ещё нет ответа",
};

/** What the app and its server say of an exchange that failed. */
const FAULTS: Readonly<Record<string, string>> = {
  "The answer was cut off": "ответ оборвался",
  "Nested too deeply": "слишком глубокая вложенность",
  "This server asks for its access token.": "сервер требует свой ключ доступа",
  "The request arrived too slowly.": "запрос шёл слишком медленно",
  "The body is larger than this server takes.": "запрос больше, чем принимает сервер",
  "The server made a mistake.": "на сервере произошла ошибка",
  "The server has no key for this provider.": "у сервера нет ключа этого сервиса",
  "Too many requests are waiting; try again shortly.": "слишком много запросов в очереди, повторите чуть позже",
  "The built-in engine is switched off or not built.": "встроенный движок выключен или не собран",
  "The built-in engine is still starting.": "встроенный движок ещё запускается",
  "The built-in engine does not start; see the server's log.":
    "встроенный движок не запускается, причина в журнале сервера",
  "The provider's name was not found; is there a network?": "адрес сервиса не найден: есть ли сеть?",
  "The provider cannot be reached.": "сервис недоступен",
  "The provider did not accept the connection in time.": "сервис вовремя не принял соединение",
  "The provider's certificate is not trusted by this machine.": "этот компьютер не доверяет сертификату сервиса",
  "The connection to the provider was lost before it answered.": "соединение с сервисом прервалось до ответа",
  "The provider's answer broke off.": "ответ сервиса оборвался",
  "The provider's answer is not valid HTTP.": "ответ сервиса нарушает HTTP",
  "The provider did not answer in time.": "сервис вовремя не ответил",
  "The provider's answer arrives too slowly.": "ответ сервиса идёт слишком медленно",
  "The provider's answer is larger than this server takes.": "ответ сервиса больше, чем принимает сервер",
  "The provider's redirect was blocked.": "перенаправление сервиса не пропущено",
  "Something that is not the provider answered; is there a login page in between?":
    "ответил не сервис: нет ли на пути страницы входа?",
  "The provider is in trouble.": "у сервиса неполадки",
  "The provider's quota is used up for the moment.": "квота сервиса пока исчерпана",
};

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries({ ...EXPECTED, ...FORMATS, ...FAULTS }));

/** Those that hold a number or a name. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^results of (\d+) features$/u, "результаты по числу функций: $1"],
  [/^a list of (\d+)$/u, "список, длина $1"],
  [/^nothing$/u, "ничего"],
  [/^Not JSON but (.+)$/u, "не JSON, а $1"],
  [/^(\d+) answers to (\d+) images$/u, "ответов: $1, изображений: $2"],
  [/^(?:.*JSON.*|Unexpected .*) position (\d+).*$/su, "ошибка в JSON, позиция $1"],
  [/^(?:.*JSON.*|Unexpected .*)$/su, "ошибка в JSON"],
];

/** Undefined for what others said in their own words. */
export function knownTerm(english: string): string | undefined {
  const known = KNOWN.get(english);
  if (known !== undefined) return known;
  const pattern = PATTERNS.find(([expression]) => expression.test(english));
  return pattern && english.replace(pattern[0], pattern[1]);
}

/** What readers of answers say, in Russian; names and values stay. */
export function answerTerm(english: string): string {
  return knownTerm(english) ?? english;
}
