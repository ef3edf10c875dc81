/**
 * The page of GB/T 9704—2012, in twentieths of a point but for font sizes, which are in half points: A4 (5.1); head
 * 37 mm, left 28 mm, text area 156 mm × 225 mm (5.2.1), so 26 mm at the right and 35 mm at the foot; 22 lines of 28
 * characters that fill it (5.2.3). 3号 is 16 pt.
 */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

const LINES_A_PAGE = 22;
const CHARACTERS_A_LINE = 28;

/** 2号, 3号, 4号 and 五号. */
export const SIZE = { title: 44, text: 32, pageNumber: 28, table: 21 };

export const PAPER = { width: 11_906, height: 16_838 };
export const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
const TEXT_HEIGHT = PAPER.height - MARGIN.top - MARGIN.bottom;

/** 28.95 pt: 22 lines just fit. */
export const LINE_PITCH = Math.floor(TEXT_HEIGHT / LINES_A_PAGE);

/** 28 characters of 16 pt are 448 pt, wider than the 442 pt of the text area: the grid draws them together to 15.79 pt. */
export const CHARACTER_PITCH = Math.floor(TEXT_WIDTH / CHARACTERS_A_LINE);

/** What the grid adds to the width of a character, in 1/4096 pt (ECMA-376 part 1, 17.6.5); rounded down, so that 28 fit. */
export const CHARACTER_SPACE = Math.floor((TEXT_WIDTH / CHARACTERS_A_LINE / 20 - SIZE.text / 2) * 4096);

/**
 * The same for text that keeps off the grid, in twentieths of a point, and so much closer that LibreOffice, whose
 * widths are rounded, too sets 28 in a line; in no program 29.
 */
export const CHARACTER_SPACING = CHARACTER_PITCH - (SIZE.text / 2) * 20 - 1;

/**
 * From the foot of the page to the foot of the line with its number, whose dashes stand 7 mm below the text area
 * (7.5); the dashes run through the middle of the line.
 */
export const NUMBER_LINE = 364;
export const FOOTER = MARGIN.bottom - twips(7) - NUMBER_LINE / 2;
