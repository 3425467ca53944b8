import { contextBridge } from 'electron'
contextBridge.exposeInMainWorld('feltworks', {})
