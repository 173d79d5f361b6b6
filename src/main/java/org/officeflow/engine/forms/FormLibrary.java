package org.officeflow.engine.forms;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Which forms are deployed, and whether the guard can check them. */
public final class FormLibrary {

    private final ProcessEngineConfigurationImpl engine;
    private final Feel feel;

    FormLibrary(ProcessEngine engine, Feel feel) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.feel = feel;
    }

    /** Whether any version of this form is deployed. */
    public boolean isDeployed(String id) {
        return ask(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id) != null);
    }

    /** Whether this form is part of this very deployment. */
    public boolean isDeployedWith(String deploymentId, String id) {
        return ask(context ->
                context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, id) != null);
    }

    /** Whether some version of this form is exactly this file. */
    public boolean isDeployedAs(String id, byte[] content) {
        return ask(context -> {
            var forms = context.getCamundaFormDefinitionManager();
            CamundaFormDefinition form = forms.findLatestDefinitionByKey(id);
            while (form != null) {
                var resource = context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
                if (resource != null && Arrays.equals(resource.getBytes(), content)) {
                    return true;
                }
                form = form.getVersion() <= 1
                        ? null
                        : forms.findDefinitionByKeyVersionAndTenantId(id, form.getVersion() - 1, null);
            }
            return false;
        });
    }

    /** Why the guard could not check this form; empty if it can. */
    public Optional<String> fault(byte[] form) {
        try {
            FormSchemaReader.read(form, feel::check);
            return Optional.empty();
        } catch (FormSchemaException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private <T> T ask(Command<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }
}
