import { describe, expect, it } from 'vitest'
import { contentPolicy, headersFor, withNonce } from '../../src/main/content-policy'

describe('内容安全策略', () => {
  const policy = new Map(
    contentPolicy('N0nce+/=')
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  )

  it('没写的一概不许', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
  })
  it('脚本只来自程序自己，没有内联、没有 eval', () => {
    expect(policy.get('script-src')).toEqual(["'self'"])
  })
  it('样式元素要有这一次的随机数', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-N0nce+/='"])
  })
  it('不许被嵌入、改基址、提交表单', () => {
    expect([policy.get('frame-ancestors'), policy.get('base-uri'), policy.get('form-action')]).toEqual([
      ["'none'"],
      ["'none'"],
      ["'none'"],
    ])
  })
  it('没有一处放行网络地址或通配', () => {
    expect([...policy.values()].flat().filter((source) => /[*]|https?:|wss?:/.test(source))).toEqual([])
  })
})

describe('页面的回应', () => {
  it('HTML 带着策略，且不留在缓存里', () => {
    expect(headersFor('text/html; charset=utf-8', 'abc')).toMatchObject({
      'Content-Security-Policy': contentPolicy('abc'),
      'Cache-Control': 'no-store',
    })
    expect(headersFor('text/css; charset=utf-8', null)).not.toHaveProperty('Cache-Control')
  })
  it('不是页面的（连同找不到的）什么也不许做', () => {
    expect(headersFor('text/plain', null)).toMatchObject({ 'Content-Security-Policy': "default-src 'none'" })
  })
  it('一律不猜类型', () => {
    expect(headersFor('image/png', null)).toMatchObject({
      'Content-Type': 'image/png',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  it('随机数写进 head 的第一行', () => {
    expect(withNonce('<html><head><title>x</title></head></html>', 'abc')).toBe(
      '<html><head>\n    <meta name="csp-nonce" content="abc"><title>x</title></head></html>',
    )
  })
})
