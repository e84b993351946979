import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing to object to in the page, or in the part of it that a selector names. */
export async function expectNoViolations(page: Page, where: string, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.any[0]?.message ?? ''}`),
  )
  expect(found, where).toEqual([])
}
