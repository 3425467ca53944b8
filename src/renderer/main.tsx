document.body.textContent = 'hi'
export {}
