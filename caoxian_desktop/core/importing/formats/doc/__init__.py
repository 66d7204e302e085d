"""The parts of an old binary Word document ([MS-DOC]). `from_doc` is the door."""
