"""The tasks of a report (任务分解): the verb clauses of its plan, with their aims, their units and their deadlines."""
