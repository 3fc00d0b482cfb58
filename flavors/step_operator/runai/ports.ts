import { equal, optional, z } from "mlstack";

const portNumber = z.int().positive().max(65535);

// ZenML 0.98: integrations/runai/flavors/runai_training_workload_settings.py
const Port = z.strictObject({
  container: portNumber.meta({
    description: "Number on which the program in the step listens",
    details: "From 1 to 65535. The program must listen on 0.0.0.0, since 127.0.0.1 is not reached from outside.",
    example: 6006,
  }),
  service_type: optional(z.enum(["LoadBalancer", "NodePort", "ClusterIP"])).meta({
    description: "From where it can be reached: the cluster, each node, or a load balancer",
    details:
      "ClusterIP stays inside the cluster. NodePort opens a number on every node, LoadBalancer rents an address, where the cluster can do so.",
    example: "NodePort",
  }),
  external: optional(portNumber).meta({
    description: "Number under which others reach it; empty: a free one is picked",
    details:
      "From 1 to 65535, for NodePort usually 30000 to 32767. A number that is taken fails the workload, so two runs at a time cannot share a fixed one.",
    example: 30606,
  }),
  tool_type: optional(z.string()).meta({
    description: "Which program Run:ai shows behind the port, such as tensorboard",
    details:
      "It decides the icon in the console and changes nothing in the container. Known are, among others, jupyter-notebook, tensorboard, mlflow and custom.",
    example: "tensorboard",
    group: "advanced",
  }),
  tool_name: optional(z.string()).meta({
    description: "Title that people read beside the port in Run:ai's console",
    details: "Helps when a step opens several ports of the same sort. Empty: the sort itself is shown.",
    example: "Training curves",
    group: "advanced",
  }),
  name: optional(z.string()).meta({
    description: "What a policy of Run:ai calls this port, if it defines it",
    details: "Needed only to refer to a port that a policy defines. Ports of your own need none.",
    example: "metrics",
    group: "advanced",
  }),
  exclude: optional(z.boolean()).meta({
    description: "Keep closed a port of this name that a policy would open",
    details: "Stands beside the name that the policy uses. To close a port of your own, delete its entry.",
    example: true,
    group: "advanced",
  }),
});

const ExternalUrl = z.strictObject({
  container: portNumber.meta({
    description: "Number on which the web page in the step is served",
    details: "From 1 to 65535, on all addresses of the container. Run:ai's proxy speaks plain HTTP to it.",
    example: 8888,
  }),
  url: optional(z.string()).meta({
    description: "Fixed web address; empty: Run:ai makes one up from project and workload",
    details:
      "Its domain must already lead to the cluster. Two workloads cannot hold the same address at a time, so leave it empty for steps that run in parallel.",
    example: "https://notebook.ml.example.com",
  }),
  authorization_type: optional(z.enum(["authenticatedUsers", "authorizedUsers", "authorizedGroups"])).meta({
    description: "Who gets past the login page in front of the address",
    details:
      "Everybody who can log in to Run:ai is what authenticatedUsers means; the other two read the list of people or of groups. Empty leaves the address open to all who can reach it.",
    example: "authorizedUsers",
  }),
  authorized_users: optional(z.array(z.string())).meta({
    description: "People who may open the page, by the names they log in with",
    details: "Counts with authorizedUsers alone, and cannot be combined with a list of groups.",
    example: ["ada@example.com"],
    find: "Run:ai › Access › Users",
    only: equal("authorization_type", "authorizedUsers"),
  }),
  authorized_groups: optional(z.array(z.string())).meta({
    description: "Groups of the single sign-on whose members may open the page",
    details: "Counts with authorizedGroups alone. The names must be spelled as the identity provider sends them.",
    example: ["ml-research"],
    only: equal("authorization_type", "authorizedGroups"),
  }),
  tool_type: optional(z.string()).meta({
    description: "Which web application the link of the workload leads to, such as jupyter-notebook",
    details: "Decides the icon of the link and nothing else. Use custom for what Run:ai has no icon for.",
    example: "jupyter-notebook",
    group: "advanced",
  }),
  tool_name: optional(z.string()).meta({
    description: "Text of the link in the list of workloads",
    details: "Worth setting when a step serves more than one page. Empty: the kind of application.",
    example: "Debug notebook",
    group: "advanced",
  }),
  name: optional(z.string()).meta({
    description: "What a policy of Run:ai calls this address, if it defines it",
    details: "Needed only to refer to an address that a policy defines. Addresses of your own need none.",
    example: "debugging",
    group: "advanced",
  }),
  exclude: optional(z.boolean()).meta({
    description: "Do without an address of this name that a policy would add",
    details: "Stands beside the name that the policy uses. An address of your own goes away with its entry.",
    example: true,
    group: "advanced",
  }),
});

/** How programs inside of a step are reached while it runs. */
export const Exposure = z.object({
  ports: optional(z.array(Port)).meta({
    description: "Openings through which other programs talk to a running step",
    details: "For metrics or a debugger. They close when the step ends; for web pages with a login take external_urls.",
    example: [{ container: 6006, service_type: "NodePort" }],
    group: "advanced",
  }),
  external_urls: optional(z.array(ExternalUrl)).meta({
    description: "Web addresses that lead into a running step, behind Run:ai's login",
    details:
      "The administrator must have set up a domain for them. The links stand beside the workload in Run:ai's console as long as the step runs.",
    example: [{ container: 8888, authorization_type: "authenticatedUsers" }],
    group: "advanced",
  }),
});
