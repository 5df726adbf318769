import type { Size } from "#core/geometry/point.ts";
import type { Explanation } from "../explanation.ts";
import { formatBytes, formatElapsed, formatNumber } from "../format.ts";

const READABLE = "JPEG, PNG, WebP, GIF, BMP, ICO, AVIF или TIFF";

/** Why a file could not be opened: what, why, and what to do. */
export const refusals = {
  empty: (): Explanation => ({
    short: "Пустой файл",
    what: "Этот файл пуст.",
    why: "В нём нет ни одного байта: скорее всего, загрузка или копирование прервались.",
    remedy: "Сохраните файл ещё раз и добавьте снова.",
  }),
  unreadable: (): Explanation => ({
    short: "Не читается",
    what: "Этот файл не читается.",
    why: "После добавления его переместили, изменили или заблокировали, или диск с ним отключён.",
    remedy: "Убедитесь, что файл на месте, и добавьте его снова.",
  }),
  notAnImage: (looksLike: string | undefined): Explanation => ({
    short: looksLike === undefined ? "Не изображение" : `Не изображение: ${looksLike.toUpperCase()}`,
    what: "Этот файл не изображение.",
    why:
      looksLike === undefined
        ? "Его первые байты не подходят ни одному формату изображений. Важно содержимое файла, а не имя."
        : `Судя по первым байтам, это ${looksLike.toUpperCase()}, как бы файл ни назывался.`,
    remedy: `Добавьте файл ${READABLE}. Страницы документа сохраните или отсканируйте как изображения.`,
  }),
  unsupportedFormat: (format: string): Explanation => ({
    short: `${format.toUpperCase()} не открывается`,
    what: `Изображения ${format.toUpperCase()} здесь не открываются.`,
    why: "Ни браузер, ни Proofbox не умеют читать этот формат.",
    remedy: `Сохраните изображение как ${READABLE} и добавьте снова.`,
  }),
  tooManyPixels: (size: Size, limitPixels: number): Explanation => ({
    short: `Больше ${megapixels(limitPixels)}`,
    what: `В этом изображении ${megapixels(size.width * size.height)}.`,
    why: `При размере ${sides(size)} это больше ${megapixels(limitPixels)}, которые можно безопасно открыть.`,
    remedy: "Уменьшите изображение или разрежьте на части и добавьте их.",
  }),
  sideTooLong: (size: Size, limitSide: number): Explanation => ({
    short: `Сторона больше ${String(limitSide)}\u00a0px`,
    what: `Размер этого изображения — ${sides(size)}.`,
    why: `Ни одна сторона не может быть длиннее ${String(limitSide)}\u00a0px.`,
    remedy: "Уменьшите изображение или разрежьте на части и добавьте их.",
  }),
  fileTooLarge: (sizeBytes: number, limitBytes: number): Explanation => ({
    short: `Больше ${formatBytes("ru", limitBytes)}`,
    what: `Размер этого файла — ${formatBytes("ru", sizeBytes)}.`,
    why: `Чтобы страница не подвисала, читаются файлы не больше ${formatBytes("ru", limitBytes)}.`,
    remedy: "Сохраните файл с более сильным сжатием или меньшим размером и добавьте снова.",
  }),
  damaged: (format: string): Explanation => ({
    short: "Изображение повреждено",
    what: `Это изображение ${format.toUpperCase()} повреждено.`,
    why: "Заголовок читается, но картинку восстановить не удалось: части данных нет, или она испорчена.",
    remedy: "Откройте и пересохраните его в графическом редакторе или возьмите заново из источника.",
  }),
  tookTooLong: (limitMs: number): Explanation => ({
    short: "Открывалось слишком долго",
    what: "Открытие этого изображения остановлено.",
    why: `Оно заняло больше ${formatElapsed("ru", limitMs)}.`,
    remedy: "Закройте другие тяжёлые вкладки и добавьте его снова или сначала сохраните как JPEG или PNG.",
  }),
  cannotFit: (limitBytes: number): Explanation => ({
    short: `Не уместить в ${formatBytes("ru", limitBytes)}`,
    what: "Это изображение не удаётся уменьшить настолько, чтобы движок его принял.",
    why: `Движок принимает не больше ${formatBytes("ru", limitBytes)} на изображение, а оно больше даже после уменьшения.`,
    remedy: "Выберите другой движок или разрежьте изображение на части.",
  }),
};

function sides({ width, height }: Size): string {
  return `${String(width)}\u00a0×\u00a0${String(height)}\u00a0px`;
}

function megapixels(pixels: number): string {
  return `${formatNumber("ru", pixels / 1e6, { maximumFractionDigits: 1 })}\u00a0Мп`;
}
