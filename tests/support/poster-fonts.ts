// The fonts of posters as the function opens them, from the packages that they come from.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { create, type Font } from 'fontkit'
import type { PaperFonts } from '../../cloudfunctions/staff/paper-fonts'

const folder = resolve(__dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
export const fontFiles = { regular: join(folder, '400Regular', 'NotoSansSC_400Regular.ttf'), bold: join(folder, '700Bold', 'NotoSansSC_700Bold.ttf') }

export function readPosterFonts(): PaperFonts {
  const read = (file: string): Font => create(readFileSync(file)) as Font
  const [regular, bold] = [read(fontFiles.regular), read(fontFiles.bold)]
  const widthOf = (character: string, isBold: boolean): number => (isBold ? bold : regular).glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / 1_000
  return {
    regular,
    bold,
    has: (point) => regular.hasGlyphForCodePoint(point) && bold.hasGlyphForCodePoint(point),
    measure: (text, isBold) => Array.from(text).reduce((sum, character) => sum + widthOf(character, isBold), 0),
  }
}

export const posterText = {
  orgName: '梧桐坊社区',
  colour: '',
  kicker: '坐下来商量',
  title: '3 号楼电梯换钢丝绳，十天里这样上下楼',
  paragraphs: [
    '3 号楼东侧电梯用了十六年，上个月年检时查出钢丝绳磨损到了该换的程度。11月28日（周六）起停十天，换钢丝绳和门机，西侧电梯照常开。',
    '一部电梯要顶两部用，早晚会挤。楼长们商量了一张表，请尽量照着走：七点到八点先送上学的孩子，十七点到十八点先送买菜回来的老人。',
    '搬家具、运装修料的，请改到下午两点以后，先在门卫那里登记。',
  ],
  date: '2026年11月24日',
  weekday: '星期二',
  place: '3号楼东侧',
  code: 'DATC PWE6',
  cover: false,
}
