"""The parts of an old binary Word document ([MS-DOC]). `formats.from_doc` is the door."""
