import {
  fill,
  type Language,
  REQUEST_CATEGORIES,
  REQUEST_LIMITS,
  requestCategoryTexts,
  SHEET_COLUMNS,
  sheetColumnTexts,
  sheetExampleTexts,
  sheetHintTexts,
  sheetTemplateText,
} from '@anqi/shared';
import { utils, write } from '@e965/xlsx';

const LANGUAGE: Language = 'zh-CN';
const WIDTHS = [24, 28, 16, 60, 12, 16, 10, 14];

/** An XLSX to fill in: the headings on the first page; hints, an invented example and the categories on the second. */
export function sheetTemplate(): Buffer {
  const { leastWords: least, mostWords: most } = REQUEST_LIMITS;
  const say = (key: keyof typeof sheetTemplateText): string => sheetTemplateText[key][LANGUAGE];
  const requests = utils.aoa_to_sheet([SHEET_COLUMNS.map((column) => sheetColumnTexts[column][LANGUAGE])]);
  requests['!cols'] = WIDTHS.map((wch) => ({ wch }));
  const hints = utils.aoa_to_sheet([
    [say('column'), say('hint'), say('example')],
    ...SHEET_COLUMNS.map((column) => [
      sheetColumnTexts[column][LANGUAGE],
      fill(sheetHintTexts[column][LANGUAGE], { least, most }),
      sheetExampleTexts[column][LANGUAGE],
    ]),
    [],
    [say('categories')],
    ...REQUEST_CATEGORIES.map((id) => [requestCategoryTexts[id][LANGUAGE]]),
  ]);
  hints['!cols'] = [20, 64, 50].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, requests, say('requests'));
  utils.book_append_sheet(book, hints, say('hints'));
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
