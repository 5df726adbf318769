import type { EntityFinder } from "./entity-candidate.ts";
import { NOT_AFTER_LETTER, spansOf } from "./entity-candidate.ts";

const NUMBER_WORD = String.raw`(?:number|numéro|número|numero|nummer|n[uú]m|номер|no|nr|n|id)[.°ºo]{0,2}[ ]?(?:\(s\))?|[#№]|n[°º]`;

/** Words for a bill, each asking for a word for "number" after it. */
const BILL =
  "invoice|tax invoice|rechnung|rechnungs|facture|factura|fattura|fatura|faktura|faktura vat|factuur|счёт|счет|счёт-фактура|счет-фактура|счёт на оплату|счет на оплату|рахунок|рахунок-фактура";
/** The same in one word, or the other way round. */
const WHOLE_LABEL =
  "rechnungs-?(?:nummer|nr|no)|factuurnummer|fakturanummer|(?:n°|nº|numéro|número|numero|nr|n)[.°º]? ?(?:de |della |da |di )?(?:la )?(?:facture|factura|fattura|fatura|faktury)|invoice id";

/** Chinese and Japanese have no space before a word. */
const CJK_LABEL = "請求書番号|請求番号|发票号码|发票号|發票號碼|發票號";
/** Kinds of bills that Portuguese programs print before the number, with a space. */
const SERIES = "(?:(?:FT|FS|FR|NC|ND) )?";

const LABEL = String.raw`(?:(?:${BILL})[ :.\t-]{0,2}(?:${NUMBER_WORD})|${WHOLE_LABEL})`;
const VALUE = String.raw`(?=[\p{L}\p{N}/._-]{0,24}\d)[\p{L}\p{N}](?:[\p{L}\p{N}/._-]{0,30}[\p{L}\p{N}])?`;

/** Next to its label, or in the next cell or line. A whole date is no number of a bill: it is its date. */
const INVOICE_NUMBER = new RegExp(
  String.raw`(?:${CJK_LABEL}|${NOT_AFTER_LETTER}${LABEL})[ .:#№\t\n\f]{0,3}(?!\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d))(?<value>${SERIES}${VALUE})`,
  "dgiu",
);
/** Numbers of bank accounts in Russian are called "счёт" as well; they have twenty digits. */
const ACCOUNT = /^\d{20}$/;

export const findInvoiceNumbers: EntityFinder = ({ text }) =>
  spansOf(INVOICE_NUMBER, text)
    .filter(({ start, end }) => !ACCOUNT.test(text.slice(start, end)))
    .map((span) => ({ ...span, name: "invoice_number" as const }));
