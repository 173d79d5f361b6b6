package org.officeflow.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmEvent;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Notes which nodes and which flows of the models the tests have passed. */
@Component
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        var all =
                listeners == null ? new java.util.ArrayList<BpmnParseListener>() : new java.util.ArrayList<>(listeners);
        all.add(new Recorder());
        configuration.setCustomPostBPMNParseListeners(all);
    }

    /**
     * The nodes and flows of a process that no test has passed so far. Nobody passes the event at the edge of a step that can be taken
     * back; the step that takes it back counts.
     */
    public static Set<String> missing(RepositoryService repository, String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        var missing = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getChildElementsByType(CompensateEventDefinition.class)
                                .isEmpty()
                        || !(node instanceof BoundaryEvent))
                .forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> missing.add(flow.getId()));
        missing.removeIf(id -> PASSED.contains(process + "/" + id));
        return missing;
    }

    private static final class Recorder extends AbstractBpmnParseListener {

        private static final ExecutionListener NODE = execution -> note(execution, execution.getCurrentActivityId());
        private static final ExecutionListener FLOW = execution -> note(execution, execution.getCurrentTransitionId());

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.getActivities().forEach(Recorder::observe);
        }

        @Override
        public void parseSequenceFlow(
                Element element, org.camunda.bpm.engine.impl.pvm.process.ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(PvmEvent.EVENTNAME_TAKE, FLOW);
        }

        private static void observe(ActivityImpl activity) {
            activity.addListener(PvmEvent.EVENTNAME_START, NODE);
            activity.getActivities().forEach(Recorder::observe);
        }

        private static void note(DelegateExecution execution, String id) {
            var definition = execution.getProcessDefinitionId();
            PASSED.add(definition.substring(0, definition.indexOf(':')) + "/" + id);
        }
    }
}
