package org.officeflow.engine.figures;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.language.Value;
import org.springframework.stereotype.Component;

/** What the steps of a model are called. */
@Component
public class StepNames {

    private final RepositoryService repository;
    private final AsSystem asSystem;

    private final ModelWords words;

    StepNames(RepositoryService repository, AsSystem asSystem, ModelWords words) {
        this.repository = repository;
        this.words = words;
        this.asSystem = asSystem;
    }

    /** The name that the step has in this version of the model; its id where it has none. */
    public String of(String definition, String step) {
        var model = asSystem.call(() -> repository.getBpmnModelInstance(definition));
        return model.getModelElementById(step) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : step;
    }

    /** The same in the language of whoever reads it. */
    public String said(String definition, String step) {
        var process = asSystem.call(() -> repository.getProcessDefinition(definition));
        return words.step(process.getKey(), step, of(definition, step));
    }

    /** The same for every language, to be kept. */
    public Value told(String definition, String step) {
        var process = asSystem.call(() -> repository.getProcessDefinition(definition));
        return words.stepTold(process.getKey(), step, of(definition, step));
    }
}
