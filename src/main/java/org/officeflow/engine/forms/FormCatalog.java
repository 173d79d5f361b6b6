package org.officeflow.engine.forms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;

/**
 * Finds the deployed form of a task or of a process's start, as the engine itself would, and reads each version once in each
 * language: a refusal names a field as the form does.
 */
final class FormCatalog {

    private final Feel feel;
    private final FormWords words;
    /** Immutable once deployed: by language, deployment and form id. */
    private final Map<String, FormSchema> ofDeployment = new ConcurrentHashMap<>();
    /** By language and the id of the form's definition, that is, of one version of it. */
    private final Map<String, FormSchema> ofDefinition = new ConcurrentHashMap<>();

    FormCatalog(Feel feel, FormWords words) {
        this.feel = feel;
        this.words = words;
    }

    /** The form of a task; null if the task has none. */
    @Nullable
    FormSchema ofTask(CommandContext context, TaskEntity task) {
        var definition = task.getTaskDefinition();
        return definition == null
                ? null
                : of(context, definition.getTaskFormHandler().createTaskForm(task));
    }

    /** The start form of a process; null if it has none. */
    @Nullable
    FormSchema ofStart(CommandContext context, ProcessDefinitionEntity process) {
        var handler = process.getStartFormHandler();
        return handler == null ? null : of(context, handler.createStartFormData(process));
    }

    private @Nullable FormSchema of(CommandContext context, FormData data) {
        var ref = data.getCamundaFormRef();
        if (ref == null || ref.getKey() == null) {
            if (data.getFormKey() != null) {
                throw new FormSchemaException(data.getFormKey(), "only Camunda Forms (formRef) are used here.");
            }
            return null;
        }
        var bound = DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(ref.getBinding());
        var language = Language.ofReader();
        var key = language.tag() + "/" + data.getDeploymentId() + "/" + ref.getKey();
        var known = bound ? ofDeployment.get(key) : null;
        if (known != null) {
            return known;
        }
        var definition = context.runWithoutAuthorization(
                () -> new GetCamundaFormDefinitionCmd(ref, data.getDeploymentId()).execute(context));
        if (definition == null) {
            throw new FormSchemaException(ref.getKey(), "it is not deployed.");
        }
        var schema = read(context, definition, language);
        if (bound) {
            ofDeployment.put(key, schema);
        }
        return schema;
    }

    private FormSchema read(CommandContext context, CamundaFormDefinition definition, Language language) {
        return ofDefinition.computeIfAbsent(language.tag() + "/" + definition.getId(), any -> {
            var resource = context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                            definition.getDeploymentId(), definition.getResourceName());
            return FormSchemaReader.read(words.translated(resource.getBytes(), language), feel::check);
        });
    }
}
