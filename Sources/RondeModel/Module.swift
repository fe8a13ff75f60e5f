// placeholder so the target builds; the module's files replace it
