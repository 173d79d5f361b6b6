package org.officeflow.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.officeflow.engine.forms.FormLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Compares at start-up what is deployed with what the application ships and the code counts on, because the engine starts happily
 * with nothing deployed. A newer version that an analyst deployed is left in use.
 */
@Component
class DeploymentSelfCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentSelfCheck.class);
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"([^\"]*)\"");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern FORM = Pattern.compile("<[^>]*?formRef=\"([^\"]*)\"[^>]*>");
    private static final Pattern DECISION = Pattern.compile("decisionRef=\"([^\"]*)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]*)\"");

    private final RepositoryService repository;
    private final FormLibrary forms;
    private final DeploymentPlugin beans;
    private final ObjectProvider<ExpectedDeployment> expected;
    private final ResourceLoader resources;

    DeploymentSelfCheck(
            ProcessEngine engine,
            FormLibrary forms,
            DeploymentPlugin beans,
            ObjectProvider<ExpectedDeployment> expected,
            ResourceLoader resources) {
        this.repository = engine.getRepositoryService();
        this.forms = forms;
        this.beans = beans;
        this.expected = expected;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var shipped = ShippedFile.all(new PathMatchingResourcePatternResolver(resources));
        var faults = faults(shipped);
        if (!faults.isEmpty()) {
            throw new DeploymentIncompleteException(faults);
        }
        LOG.info("{} models, tables and forms are deployed and complete.", shipped.size());
    }

    List<String> faults(List<ShippedFile> shipped) {
        var faults = new ArrayList<String>();
        var names = new HashMap<String, Integer>();
        shipped.forEach(file -> names.merge(file.fileName(), 1, Integer::sum));
        names.forEach((name, times) -> {
            if (times > 1) {
                faults.add("There are " + times + " files called " + name + ".");
            }
        });
        for (var file : shipped) {
            if (file.isProcess()) {
                process(file, faults);
            } else if (file.isDecision()) {
                decision(file, faults);
            } else {
                form(file, faults);
            }
        }
        expected.orderedStream().forEach(each -> {
            each.processes().forEach(key -> need(isProcess(key), "Process \"" + key + "\" is not deployed.", faults));
            each.decisions().forEach(key -> need(isDecision(key), "Decision \"" + key + "\" is not deployed.", faults));
            each.forms().forEach(id -> need(forms.isDeployed(id), "Form \"" + id + "\" is not deployed.", faults));
        });
        return faults;
    }

    private void process(ShippedFile file, List<String> faults) {
        var versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(file.key())
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        var known = versions.stream().anyMatch(each -> same(file, repository.getProcessModel(each.getId())));
        need(known, file.fileName() + " is not deployed as process \"" + file.key() + "\".", faults);
        if (known) {
            references(
                    file.fileName(),
                    text(repository.getProcessModel(versions.get(0).getId())),
                    versions.get(0),
                    faults);
        }
    }

    private void references(String name, String model, ProcessDefinition definition, List<String> faults) {
        each(DELEGATE, model, expression -> {
            var bean = BEAN.matcher(expression);
            need(
                    bean.matches() && beans.reaches(bean.group(1)),
                    name + " calls " + expression + ", which is no delegate or listener here.",
                    faults);
            return true;
        });
        FORM.matcher(model).results().forEach(found -> {
            var form = found.group(1);
            var bound = found.group().contains("formRefBinding=\"deployment\"");
            if (isFixed(form)) {
                need(
                        bound ? forms.isDeployedWith(definition.getDeploymentId(), form) : forms.isDeployed(form),
                        name + " opens form \"" + form + "\", which is not deployed" + (bound ? " with it." : "."),
                        faults);
            }
        });
        each(DECISION, model, key -> {
            need(
                    !isFixed(key) || isDecision(key),
                    name + " asks decision \"" + key + "\", which is not deployed.",
                    faults);
            return true;
        });
        each(CALLED, model, key -> {
            need(
                    !isFixed(key) || isProcess(key),
                    name + " calls process \"" + key + "\", which is not deployed.",
                    faults);
            return true;
        });
    }

    private void decision(ShippedFile file, List<String> faults) {
        var known = repository.createDecisionDefinitionQuery().decisionDefinitionKey(file.key()).list().stream()
                .map(DecisionDefinition::getId)
                .anyMatch(id -> same(file, repository.getDecisionModel(id)));
        need(known, file.fileName() + " is not deployed as decision \"" + file.key() + "\".", faults);
    }

    private void form(ShippedFile file, List<String> faults) {
        need(
                forms.isDeployedAs(file.key(), file.content()),
                file.fileName() + " is not deployed as form \"" + file.key() + "\".",
                faults);
        forms.fault(file.content()).ifPresent(faults::add);
    }

    private boolean isProcess(String key) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0;
    }

    private boolean isDecision(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }

    private static void each(Pattern pattern, String model, Predicate<String> check) {
        pattern.matcher(model).results().forEach(found -> check.test(found.group(1)));
    }

    private static boolean isFixed(String reference) {
        return !reference.contains("{");
    }

    private static void need(boolean there, String fault, List<String> faults) {
        if (!there) {
            faults.add(fault);
        }
    }

    private static boolean same(ShippedFile file, InputStream deployed) {
        return Arrays.equals(file.content(), bytes(deployed));
    }

    private static String text(InputStream deployed) {
        return new String(bytes(deployed), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(InputStream deployed) {
        try (deployed) {
            return deployed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed model cannot be read", e);
        }
    }
}
