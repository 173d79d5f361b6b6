package org.officeflow.tasklist.web;

import java.util.List;
import org.officeflow.tasklist.StartableProcedures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what the person who asks may start. */
@RestController
@RequestMapping("/api/procedures")
class ProceduresController {

    private final StartableProcedures procedures;

    ProceduresController(StartableProcedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    List<StartableProcedures.Procedure> list() {
        return procedures.ofCurrentUser();
    }
}
