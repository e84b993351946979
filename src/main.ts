import { mount } from 'svelte'
import { openAddress } from './app/opening'
import { mapPart, workspaceParts } from './app/parts'
import './app/tokens.css'
import './app/base.css'

// This script is small on purpose: the data are on their way while the larger parts are still being fetched.
const opening = openAddress(() => mapPart.failed)
void mapPart.load()
void workspaceParts[opening.views.view.workspace].load()

const target = document.getElementById('app')
if (target)
  void import('./app/App.svelte').then(({ default: App }) => mount(App, { target, props: { opening } }))
