import type { ComponentTypeId } from "./componentType.ts";

/**
 * Several sentences on each component type, for those who want to know more than the one line of its `summary`: what it is for in a pipeline,
 * when a stack needs one, what happens without, what a later change costs, and what several in one stack mean. Behaviour: ZenML 0.98.
 */
export const typeDetails: Readonly<Record<ComponentTypeId, string>> = {
  orchestrator:
    "It takes the whole pipeline, starts each step once the steps it depends on have finished, and says how far the run is. A stack has exactly one. It decides the most about the others: one that starts containers also wants a container registry, and one that runs on another machine wants an artifact store which that machine can reach. To change it later touches no data, but schedules stay with the old one and pipelines have to be submitted anew.",
  artifact_store:
    "Every output of a step is written here under a path of its own, and the next step reads it from there; caches, and logs unless a log store takes them, lie here too. A stack has exactly one. A folder of this machine is enough while all steps run here; as soon as one runs elsewhere, the store must be a bucket or share that both sides can open. A new store begins empty: results of earlier runs stay in the old one, so keep that readable, and cached steps run again.",
  container_registry:
    "Images that were built here are pushed to it, and the machines that run the steps pull them from it. A stack needs one when its orchestrator, a step operator or the deployer starts containers on other machines; without one such a stack does not validate, while purely local stacks do well without. Who builds needs the right to push, and the cluster the right to pull. After a change the images are built and pushed once more, nothing else is lost.",
  image_builder:
    "It turns the code of a pipeline and its requirements into container images before a run starts. A stack that needs images and names no builder gets one that uses the Docker of the machine at hand, so most people add one only when that machine has no Docker or a slow network. Builders in the cloud fetch the files of the build from the artifact store, which must be one that they can reach. It can be exchanged at any time; the next build simply takes place elsewhere.",
  step_operator:
    "Steps that name it leave the orchestrator's machines and run on its own, for instance with more memory or a GPU; all other steps stay where they were. A stack needs one only when a few steps want hardware that the orchestrator does not offer. The steps start from container images, so a registry and an artifact store in reach of the service come with it. A stack may hold several; each step says by name which one it wants, and a change means to edit those names.",
  experiment_tracker:
    "Steps that ask for it get a session of the tracking tool, opened before their code starts and closed when it ends, so that the training code may log without any login of its own. Without one pipelines run just as well, and only what the pipeline itself returns is kept. A stack may hold several, and a step that names none uses the first. Old runs stay in the old tool after a change; comparisons across both have to be made by hand.",
  model_registry:
    "It gives trained models names and numbered versions, and says which version is in production, so that people and services find a model without knowing the run that made it. Add one when models are handed to others or promoted step by step; for single experiments the artifacts of the runs are enough. Steps that register or load models fail when the stack has none. Names, versions and their stages do not move by themselves to another registry.",
  model_deployer:
    "A step hands it a trained model, and it starts a server for predictions or replaces the one that serves an older version; it also lists, stops and removes the servers that it made. Needed only where a pipeline ends in a running prediction service. Without one such steps fail, and all others do not notice. Running servers are not taken along to another deployer: stop them with the old one first. To serve a whole pipeline, take a deployer instead.",
  deployer:
    "It makes a pipeline answer requests: each call runs the steps with the values that were sent and returns what they return. Needed only for pipelines that are deployed; a stack that merely runs them, by hand or on a schedule, needs none. Deployers in the cloud start from container images and so want a registry too. A deployment belongs to the deployer that made it: remove it there before changing, for the address callers use will change as well.",
  data_validator:
    "Steps use it to profile a data set, to test it against expectations, or to compare it with an older one and so notice drift; reports are kept as artifacts beside the data. It is for pipelines that should stop or warn before bad data reach a model. Nothing checks data unless a step asks for it, and without a validator in the stack such a step fails. Tools differ in what they can check, so a change of tool means to write the checks again.",
  feature_store:
    "Training steps read the history of features from it, and services read their newest values, so that both work with the same definitions. Worthwhile when several models share features or predictions need fresh ones; otherwise a data set in the artifact store is simpler. Steps that ask for features fail when the stack has none. Definitions live in the tool itself, so changing the store means to define and fill the features anew.",
  annotator:
    "Steps send data sets to a labelling tool and fetch the labels that people have set so far, which closes the circle between predictions and new training data. A stack needs one only while people label. Without one, pipelines still run; labels have to be brought in as files. The data to be labelled often have to lie where the tool can read them, so look at the artifact store too. Projects and labels stay in the tool when the stack changes.",
  alerter:
    "Steps and hooks post messages through it, such as a failed run or a finished report, and some flavors can ask a question and hold the run until somebody answers. Nothing is sent by itself: a step or a hook has to call it. A stack may hold several, for example one per team; code that names none gets the first. Changing it moves no data, but the new one needs the right to write in the channel before the first message.",
  log_store:
    "What steps print is sent here while they run and read from here when somebody looks at a run. A stack that names none keeps logs as files in its artifact store, which is fine until they should be searched across runs or kept under rules of their own. Logs remain where they were written: after a change, older runs can be read only while the former store is still registered and reachable.",
  sandbox:
    "Steps open sessions in it to run code that nobody has reviewed, such as what a language model wrote, away from the pipeline's own files and credentials. How far away depends on the flavor: a process of the same machine protects from accidents, a container or a hosted service from more. A stack needs one only if steps ask for sessions. It may hold several, and the first serves whoever names none; sessions end with the work, so a later change is cheap.",
};
