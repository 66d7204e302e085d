"""The faces of this computer: found in its folders of fonts, looked into, copied for Typst, chosen for a form."""
