import type { ProjectCard } from '#domain/paper/card-model'
import { type CardPhoto, PICTURE_LIMIT } from '#domain/paper/card-parts'
import { cardWidth } from './card-style'
import { mm } from './card-svg'
import { cutLine } from './card-text'
import { escapeHtml } from './page-rows'

/** The bytes of pictures by their SHA-256. */
export type CardPictures = ReadonlyMap<string, Uint8Array>

const begins = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte)

/** What kind of picture the bytes are, whatever the file is called. */
function mimeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  return begins(bytes, [0x89, 0x50, 0x4e, 0x47]) ? 'image/png' : null
}

function frameHtml({ name, bytes: size, sha256 }: CardPhoto, pictures: CardPictures, height: number): string {
  const bytes = pictures.get(sha256)
  const mime = bytes === undefined ? null : mimeOf(bytes)
  const frame = (content: string) => `<div class="frame" style="height:${mm(height)}mm">${content}</div>`
  if (bytes !== undefined && mime !== null) {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    return frame(`<img alt="${escapeHtml(name)}" src="data:${mime};base64,${data}">`)
  }
  return frame(size > PICTURE_LIMIT ? '照片太大，见附件' : '不是能印的照片，见附件')
}

/** 照片: the newest, whole and unaltered, each with its file's name and the day it was attached. */
export function photosHtml({ photos, photoCount }: ProjectCard, pictures: CardPictures, height: number): string {
  if (height === 0) return `<h2>照片　<small>${photoCount}张，这一页放不下，见附件</small></h2>`
  const figures = photos.map((photo) => {
    const caption = `${photo.name.replace(/\.[^.]+$/, '')}　${photo.addedAt.slice(0, 10)}存入`
    const text = escapeHtml(cutLine(caption, cardWidth / 3 - 3, 8.5))
    return `<figure>${frameHtml(photo, pictures, height)}<figcaption>${text}</figcaption></figure>`
  })
  const more = photoCount > photos.length ? `最近${photos.length}张，共${photoCount}张` : `${photoCount}张`
  return `<h2>照片　<small>${more}</small></h2><div class="photos">${figures.join('')}</div>`
}
