import { mount, type Component } from 'svelte'
import { openAddress, type Opening } from './app/opening'
import { mapPart, workspaceParts } from './app/parts'
import './app/tokens.css'
import './app/base.css'
import type { Frame } from './contracts/working-table'

const windows: Readonly<Record<Frame, () => Promise<{ default: Component<{ opening: Opening }> }>>> = {
  whole: () => import('./app/App.svelte'),
  embed: () => import('./app/embed/EmbedWindow.svelte'),
  audience: () => import('./app/present/AudienceWindow.svelte'),
  speaker: () => import('./app/present/SpeakerWindow.svelte'),
}

// This script is small on purpose: the data are on their way while the larger parts are still being fetched.
const opening = openAddress(() => mapPart.failed)
const { frame, workspace } = opening.views.view
if (frame !== 'speaker') void mapPart.load()
if (frame === 'whole') void workspaceParts[workspace].load()

const target = document.getElementById('app')
if (target) void windows[frame]().then(({ default: Window }) => mount(Window, { target, props: { opening } }))
