package org.officeflow.cockpit.access;

import org.camunda.bpm.engine.RepositoryService;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.springframework.stereotype.Component;

/** What procedures are called, for whoever reads it. */
@Component
public class ProcedureNames {

    private final RepositoryService repository;
    private final ModelWords words;
    private final AsSystem asSystem;

    ProcedureNames(RepositoryService repository, ModelWords words, AsSystem asSystem) {
        this.repository = repository;
        this.words = words;
        this.asSystem = asSystem;
    }

    /** The name of the latest version; the key where there is none. */
    public String of(String procedure) {
        var definition = asSystem.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult());
        return definition == null || definition.getName() == null
                ? procedure
                : words.procedure(procedure, definition.getName());
    }
}
